package ruhui.faults;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import ruhui.Ruhui;

/// The application as a process of its own, with what the tests hang around it (profile `faults`).
final class NodeMain {

    private NodeMain() {}

    static void main(String... args) {
        TimeZone.setDefault(TimeZone.getTimeZone(Ruhui.ZONE));
        ProxySelector.setDefault(new Outgoing());
        var application = new SpringApplication(Ruhui.class);
        application.setAdditionalProfiles("test", "faults");
        application.addInitializers(context ->
                context.getBeanFactory().registerSingleton("withoutSurroundings", new WithoutSurroundings()));
        application.run(args);
    }

    /// The clock and database of the tests in one process are not for us.
    private static final class WithoutSurroundings extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().equals("ruhui.Surroundings");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutSurroundings;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /// The JDK asks it before each request that leaves, on the thread that sends.
    private static final class Outgoing extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            if (uri.getPath() != null && uri.getPath().startsWith("/v3/")) {
                Halts.sent();
            }
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failed) {
            // Whoever sent it hears of it.
        }
    }
}
