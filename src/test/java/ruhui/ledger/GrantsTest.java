package ruhui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ruhui.ModuleTest;

/// Where one role owns the tables and another one works on them, the second may add to the book and no more.
class GrantsTest extends ModuleTest {

    @Value("${ruhui.db.url}")
    String url;

    @AfterEach
    void away() {
        db.sql("drop database if exists two_roles").update();
        for (var role : List.of("ruhui_owner", "ruhui_works")) {
            db.sql("drop role if exists " + role).update();
        }
    }

    @Test
    void the_role_that_works_may_add_to_the_book_and_no_more() {
        db.sql("create role ruhui_owner login").update();
        db.sql("create role ruhui_works login").update();
        db.sql("create database two_roles owner ruhui_owner").update();
        var owner = at("ruhui_owner");
        as(owner)
                .sql("alter default privileges grant usage on schemas to ruhui_works")
                .update();
        as(owner)
                .sql("alter default privileges grant usage on sequences to ruhui_works")
                .update();
        as(owner)
                .sql("alter default privileges grant select, insert, update, delete, truncate on tables to ruhui_works")
                .update();
        Flyway.configure()
                .dataSource(owner)
                .outOfOrder(true)
                .defaultSchema("flyway")
                .schemas("flyway")
                .loggers("slf4j")
                .load()
                .migrate();

        var works = as(at("ruhui_works"));
        works.sql("""
                with entry as (
                    insert into ledger.entry
                           (id, cause_kind, cause, turn, booked_on, words, at, actor_kind, actor_name)
                    values (gen_random_uuid(), 'TRANSFER', 'T1', 0, current_date, '', now(), 'system', '')
                    returning id)
                insert into ledger.line (entry, position, account, payment, fen)
                select id, 0, 'BANK', id, 100 from entry
                 union all
                select id, 1, 'UNALLOCATED', id, -100 from entry
                """).update();
        for (var change : List.of(
                "update ledger.line set fen = 1",
                "delete from ledger.entry",
                "truncate ledger.line",
                "alter table ledger.line disable trigger all")) {
            assertThatThrownBy(() -> works.sql(change).update())
                    .hasStackTraceContaining(change.startsWith("alter") ? "must be owner" : "permission denied");
        }
        assertThat(works.sql("select count(*) from ledger.line")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(works.sql("update dues.draft set amount = ''").update()).isZero();
    }

    private DataSource at(String role) {
        return new DriverManagerDataSource(url.replaceFirst("/postgres(\\?.*)?$", "/two_roles"), role, "");
    }

    private static JdbcClient as(DataSource source) {
        return JdbcClient.create(source);
    }
}
