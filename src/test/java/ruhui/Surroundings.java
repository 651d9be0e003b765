package ruhui;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/// What the tests put around the application in place of the world.
@TestConfiguration(proxyBeanMethods = false)
class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PORT = freePort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("ruhui.db.url=" + TestDatabase.url(), "ruhui.db.user=postgres", "ruhui.port=" + PORT)
                .applyTo(context);
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @DependsOn("flywayInitializer")
    TestDatabase testDatabase(DataSource source) {
        return new TestDatabase(source);
    }

    /// The pool draws watched connections, so that a test can count what a page asks of the database.
    @Bean
    static BeanPostProcessor watchedPool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setDataSource(Statements.watched(new DriverDataSource(
                            pool.getJdbcUrl(),
                            null,
                            pool.getDataSourceProperties(),
                            pool.getUsername(),
                            pool.getPassword())));
                }
                return bean;
            }
        };
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
