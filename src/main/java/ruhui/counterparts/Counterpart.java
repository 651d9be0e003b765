package ruhui.counterparts;

import java.nio.file.Path;
import java.time.Clock;

/// Starts WeChat Pay's counterpart alone and prints the settings an application needs to meet it:
/// `bin/counterpart [FOLDER [PORT [NOTIFY_BASE]]]`.
final class Counterpart {

    private Counterpart() {}

    static void main(String... given) throws InterruptedException {
        var folder = Path.of(given.length > 0 ? given[0] : "var/counterpart");
        var port = given.length > 1 ? Integer.parseInt(given[1]) : 8090;
        var notify = given.length > 2 ? given[2] : "http://127.0.0.1:8080";
        var clock = Clock.system(Times.ZONE);
        try (var pay = WechatPay.start(folder, port, clock, clock)) {
            pay.settings(notify).forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println("Phone 手机: " + pay.phone());
            Thread.currentThread().join();
        }
    }
}
