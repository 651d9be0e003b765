package ruhui.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pool all modules draw from. Spring ends the server after everything that may still write.
@Configuration(proxyBeanMethods = false)
class Database {

    @Bean
    Server server(
            @Value("${ruhui.home}") Path home,
            @Value("${ruhui.db.url:}") String url,
            @Value("${ruhui.db.user:ruhui}") String user,
            @Value("${ruhui.db.password:}") String password) {
        return url.isBlank() ? Embedded.start(home.resolve("db")) : External.at(url, user, password);
    }

    // A refused row is told without its values: they would end in the log.
    @Bean
    @ConfigurationProperties("ruhui.pool")
    HikariDataSource dataSource(Server server) {
        var pool = new HikariDataSource();
        pool.setPoolName("ruhui");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.addDataSourceProperty("ApplicationName", "ruhui");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
