package ruhui.counterparts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;

/// Starts WeChat Pay's counterpart by the time of the machine; alone it prints the settings an application needs to
/// meet it: `bin/counterpart [FOLDER [PORT [NOTIFY_BASE]]]`.
public final class Counterpart {

    private Counterpart() {}

    static void main(String... given) throws InterruptedException {
        var folder = Path.of(given.length > 0 ? given[0] : "var/counterpart");
        var port = given.length > 1 ? Integer.parseInt(given[1]) : 8090;
        var notify = given.length > 2 ? given[2] : "http://127.0.0.1:8080";
        try (var pay = start(folder, port)) {
            pay.settings(notify).forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println("Phone 手机: " + pay.phone());
            Thread.currentThread().join();
        }
    }

    /// On this port, or on any free one when it is taken.
    public static WechatPay start(Path folder, int port) {
        var clock = Clock.system(Times.ZONE);
        return WechatPay.start(folder, isFree(port) ? port : 0, clock, clock);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
