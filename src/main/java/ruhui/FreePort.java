package ruhui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Port 0 means any free one; it is chosen before anything else, because links in messages carry it.
class FreePort implements EnvironmentPostProcessor {

    private static final String KEY = "ruhui.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("0".equals(environment.getProperty(KEY))) {
            environment.getPropertySources().addFirst(new MapPropertySource("free port", Map.of(KEY, find())));
        }
    }

    private static int find() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
