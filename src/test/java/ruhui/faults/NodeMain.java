package ruhui.faults;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("onlyStagehands", new OnlyStagehands()));
        application.run(args);
    }

    /// Of what the tests bring only that which sets the stage.
    private static final class OnlyStagehands extends TypeExcludeFilter {

        private static final Set<String> WANTED = Set.of(
                "ruhui.accounts.SignedIn",
                "ruhui.association.Ready",
                "ruhui.dues.Charged",
                "ruhui.dues.Reported",
                "ruhui.entry.Filled");

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            var name = reader.getClassMetadata().getClassName();
            return String.valueOf(reader.getResource()).contains("test-classes")
                    && !name.startsWith("ruhui.faults.")
                    && !WANTED.contains(name);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyStagehands;
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
