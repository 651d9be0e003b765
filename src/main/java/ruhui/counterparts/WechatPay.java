package ruhui.counterparts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;

/// WeChat Pay as its own server: what merchants reach below `/v3`, the phone at `/phone`, the scripts below `/admin`.
public final class WechatPay implements AutoCloseable {

    private final World world;
    private final Tomcat server;

    private WechatPay(World world, Tomcat server) {
        this.world = world;
        this.server = server;
    }

    /// On this machine only; port 0 is any free one. `books` is the time the provider writes, `machine` the time both
    /// sides sign with.
    public static WechatPay start(Path folder, int port, Clock books, Clock machine) {
        Registry.disableRegistry();
        var world = World.in(folder, new Times(books, machine));
        var server = new Tomcat();
        server.setBaseDir(folder.resolve("tomcat").toString());
        server.setSilent(true);
        var connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", "50");
        connector.setProperty("executorTerminationTimeoutMillis", "100");
        server.setConnector(connector);
        try {
            var pay = new WechatPay(world, server);
            pay.serve();
            return pay;
        } catch (LifecycleException broken) {
            world.books().close();
            throw new IllegalStateException("the counterpart did not start", broken);
        }
    }

    private void serve() throws LifecycleException {
        var desk = new Desk();
        server.getHost();
        server.getEngine().getPipeline().addValve(desk);
        server.start();
        if (server.getConnector().getLocalPort() < 1) {
            throw new LifecycleException("the port is taken");
        }
        desk.open(world, base());
        world.callBacks().resume();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getConnector().getLocalPort();
    }

    public String phone() {
        return base() + "/phone";
    }

    /// The environment an application needs to meet this counterpart and no other.
    public Map<String, String> settings(String notifyBase) {
        var keys = world.keys();
        var settings = new LinkedHashMap<String, String>();
        settings.put("RUHUI_WECHATPAY_MCHID", Keys.MCHID);
        settings.put("RUHUI_WECHATPAY_APPID", Keys.APPID);
        settings.put("RUHUI_WECHATPAY_SERIAL", keys.merchantSerial());
        settings.put("RUHUI_WECHATPAY_KEY_FILE", keys.merchantKeyFile().toString());
        settings.put("RUHUI_WECHATPAY_API_V3_KEY_FILE", keys.file("api-v3-key").toString());
        settings.put("RUHUI_WECHATPAY_PUBLIC_KEY_ID", keys.current());
        settings.put(
                "RUHUI_WECHATPAY_PUBLIC_KEY_FILE",
                keys.file(keys.current() + ".pub.pem").toString());
        settings.put("RUHUI_WECHATPAY_NOTIFY_BASE", notifyBase);
        settings.put("RUHUI_WECHATPAY_API_BASE", base());
        return settings;
    }

    @Override
    public void close() {
        try {
            world.callBacks().close();
            server.stop();
            server.destroy();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        } finally {
            world.books().close();
        }
    }
}
