package ruhui;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One PostgreSQL for the whole test run, and the way back to how the migrations left it.
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private final DataSource source;
    private final String wayBack;

    TestDatabase(DataSource source) {
        this.source = source;
        this.wayBack = wayBack(JdbcClient.create(source));
    }

    static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    /// A few milliseconds: rows are deleted without asking triggers and foreign keys, and what the migrations brought
    /// is put back.
    void reset() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(wayBack);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String wayBack(JdbcClient db) {
        db.sql("create schema if not exists pristine").update();
        var deletes = new ArrayList<String>();
        var inserts = new ArrayList<String>();
        for (var table : tables(db)) {
            deletes.add("delete from " + table);
            if (db.sql("select exists (select from " + table + ")")
                    .query(Boolean.class)
                    .single()) {
                inserts.add(copy(db, table));
            }
        }
        return "begin; set local session_replication_role = replica; "
                + String.join("; ", deletes)
                + "; "
                + String.join("; ", inserts)
                + "; commit";
    }

    private static String copy(JdbcClient db, String table) {
        var kept = "pristine.\"" + table + "\"";
        db.sql("create table if not exists " + kept + " as table " + table).update();
        var columns = String.join(", ", columns(db, table));
        return "insert into %s (%s) overriding system value select %s from %s".formatted(table, columns, columns, kept);
    }

    private static List<String> tables(JdbcClient db) {
        return db.sql("""
                select format('%I.%I', schemaname, tablename)
                  from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema', 'flyway', 'pristine')
                 order by 1
                """).query(String.class).list();
    }

    private static List<String> columns(JdbcClient db, String table) {
        return db.sql("""
                select quote_ident(attname)
                  from pg_attribute
                 where attrelid = :table::regclass
                   and attnum > 0
                   and not attisdropped
                   and attgenerated = ''
                """).param("table", table).query(String.class).list();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(Path.of("target/postgres").toFile())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
