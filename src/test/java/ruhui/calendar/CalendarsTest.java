package ruhui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.Ruhui;

class CalendarsTest {

    private static final LocalDate BRIDGE = LocalDate.parse("2027-02-11");

    private static EmbeddedPostgres postgres;
    private static DataSource data;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(Ruhui.ZONE);
    private final JdbcClient db = JdbcClient.create(data);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(data));
    private final Calendars calendars = new Calendars(db, clock);
    private final Calendars otherProcess = new Calendars(db, clock);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        data = postgres.getPostgresDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void migrate() {
        db.sql("drop schema if exists calendar cascade").update();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V20261123_0931__calendar_tables.sql"),
                        new ClassPathResource("db/migration/V20261123_0932__calendar_years.sql"))
                .execute(data);
    }

    @Test
    void the_database_starts_with_the_calendar_that_is_shipped() {
        assertThat(calendars.current()).isEqualTo(Shipped.calendar());
        assertThat(db.sql("select name from calendar.day where day = '2026-02-17'")
                        .query(String.class)
                        .single())
                .isEqualTo("春节");
    }

    @Test
    void a_year_is_replaced_and_seen_at_once() {
        assertThat(calendars.current().isWorkingDay(BRIDGE)).isTrue();
        replace2027(Map.of(BRIDGE, false));
        assertThat(calendars.current().isWorkingDay(BRIDGE)).isFalse();
        assertThat(calendars.current().isOfficial(2027)).isTrue();
        assertThat(calendars.current().exceptions().keySet().stream().filter(day -> day.getYear() == 2027))
                .containsExactly(BRIDGE);
    }

    @Test
    void another_process_hears_of_it_within_a_minute() {
        assertThat(otherProcess.current().isOfficial(2027)).isFalse();
        replace2027(Map.of(BRIDGE, false));
        assertThat(otherProcess.current().isOfficial(2027)).isFalse();
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
        assertThat(otherProcess.current().isOfficial(2027)).isTrue();
    }

    @Test
    void a_change_taken_back_was_never_there() {
        transaction.executeWithoutResult(status -> {
            calendars.replaceYear(2027, Map.of(BRIDGE, false), true);
            assertThat(calendars.current().isOfficial(2027)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(calendars.current().isOfficial(2027)).isFalse();
    }

    @Test
    void a_new_year_can_be_added_but_no_day_of_another_year() {
        transaction.executeWithoutResult(
                status -> calendars.replaceYear(2028, Map.of(LocalDate.parse("2028-01-03"), false), false));
        assertThat(calendars.current().isWorkingDay(LocalDate.parse("2028-01-03")))
                .isFalse();
        assertThat(calendars.current().isOfficial(2028)).isFalse();
        assertThatThrownBy(() -> replace2027(Map.of(LocalDate.parse("2028-01-03"), false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void replace2027(Map<LocalDate, Boolean> days) {
        transaction.executeWithoutResult(status -> calendars.replaceYear(2027, days, true));
    }
}
