package ruhui.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes what the benches need straight into the database of a home whose application is running. Tokens are those of
/// people who are signed in, so that no bench spends its time on logging in.
record Rows(Connection database) implements AutoCloseable {

    static Rows of(Path home) throws Exception {
        return new Rows(DriverManager.getConnection(url(home), "postgres", ""));
    }

    static String url(Path home) throws Exception {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readString(home.resolve("db/port")).strip() + "/postgres";
    }

    void association() throws SQLException {
        run("""
                insert into association.profile values (true, '示例市供热行业协会', 'Sample Heating Association', '示例协会',
                    'Sample', '示例市暖阳路 1 号', '1 Nuanyang Road', '100000', '秘书处', 'Secretariat', '010-88880000',
                    '010-88880001', 'help@association.example', '工作日 9:00–17:00', 'working days 9–17',
                    '示例市供热行业协会', '示例银行', '6222000000000000000', '', '', '', '示例。', 'A sample.')
                """);
        run("insert into association.fee_standard values (gen_random_uuid(), '2019-01-01', '决议', 'Resolution')");
        run("""
                insert into association.fee
                select id, level, 200000
                  from association.fee_standard,
                       unnest(array ['MEMBER', 'DIRECTOR', 'STANDING_DIRECTOR', 'VICE_PRESIDENT']) level
                """);
    }

    void person(String mobile, String hash) throws SQLException {
        run("""
                insert into accounts.account (id, kind, name, lang, mobile, email, password, consent, consent_at, created_at)
                values (uuidv7(), 'person', '江澄', 'ZH', ?, ? || '@example.com', ?, 'bench', now(), now())
                """, mobile, mobile, hash);
    }

    /// One who has every role.
    String staff() throws SQLException {
        var login = "bench-" + System.nanoTime();
        run("""
                insert into accounts.account (id, kind, name, lang, login, mobile, email, created_at)
                values (uuidv7(), 'staff', '林初雪', 'ZH', ?, ?, ?, now())
                """, login, "1" + login.substring(login.length() - 10), login + "@example.com");
        run("""
                insert into accounts.role
                select id, role
                  from accounts.account,
                       unnest(array ['PRELIMINARY', 'FORMAL', 'FINANCE', 'MAILING', 'ADMIN']) role
                 where login = ?
                """, login);
        return signedIn("login", login);
    }

    /// The unit whose application was sent passed, and has its form to print.
    String unitToPrint() throws SQLException {
        run("""
                insert into admission.admission (id, number, unit_name, credit_code, version, stage, since, due_on)
                select id, number, unit_name, credit_code, 2, 'AwaitingPapers', now(), current_date + 10
                  from entry.application
                 where stage = 'Submitted'
                """);
        run("""
                insert into accounts.account (id, kind, unit, name, lang, login, created_at)
                select uuidv7(), 'unit', id, unit_name, 'ZH', 'U000001', now()
                  from entry.application
                 where stage = 'Submitted'
                """);
        run("update entry.application set stage = 'Passed', due_on = null where stage = 'Submitted'");
        return signedIn("login", "U000001");
    }

    /// So many people with an application that only has to be sent.
    List<String> drafts(int count) throws SQLException {
        run("""
                create table bench_draft as
                select n, uuidv7() as person, uuidv7() as id, code, token
                  from unnest(?::text[], ?::text[]) with ordinality as given (code, token, n)
                """, ManyCases.codes(count), tokens(count));
        run("""
                insert into accounts.account (id, kind, name, lang, mobile, email, password, consent, consent_at, created_at)
                select person, 'person', '江澄', 'ZH', '1' || 9100000000 + n, 'd' || n || '@example.com', '-', 'b', now(), now()
                  from bench_draft
                """);
        run("""
                insert into accounts.session
                select sha256(token::bytea), person, now(), now(), 'NONE', 'bench', '127.0.0.1' from bench_draft
                """);
        run("""
                insert into entry.application (id, applicant, lang, stage, profile, version, round, days_left, changed_at)
                select d.id, d.person, a.lang, a.stage,
                       a.profile || jsonb_build_object('creditCode', d.code, 'unitName', '澄江第' || d.n || '供热有限公司'),
                       a.version, a.round, a.days_left, now()
                  from entry.application a, bench_draft d
                 where a.stage = 'Draft'
                """);
        run("""
                insert into entry.picture (id, case_id, file, sha256, bytes, name, caption, place)
                select uuidv7(), d.id, p.file, p.sha256, p.bytes, p.name, p.caption, p.place
                  from entry.picture p
                  join entry.application a on a.id = p.case_id and a.applicant not in (select person from bench_draft),
                       bench_draft d
                 where a.stage = 'Draft'
                """);
        run("analyze");
        return column("select token from bench_draft order by n");
    }

    /// So many members whose certificate is to be issued.
    List<String> mailings(int count) throws SQLException {
        new ManyCases(database).write(count);
        run("""
                create table bench_member as
                select id as unit, number, profile ->> 'unitName' as name
                  from entry.application
                 where number like 'R2025-%'
                """);
        run("""
                insert into membership.member
                select unit, number, name, 'MEMBER', current_date, current_date + 364 from bench_member
                """);
        run("""
                insert into membership.period
                select uuidv7(), unit, current_date, current_date + 364, current_date, unit from bench_member
                """);
        run("""
                insert into dispatch.mailing (id, unit, cause, unit_name, case_number, opened_on, due_on, stage, version)
                select uuidv7(), unit, unit, name, number, current_date, current_date + 10, 'Waiting', 1
                  from bench_member
                """);
        run("analyze");
        return column("select id::text from dispatch.mailing");
    }

    List<String> column(String sql, String... given) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < given.length; i++) {
                statement.setString(i + 1, given[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private String signedIn(String column, String value) throws SQLException {
        var token = "s" + Client.random();
        run(
                "insert into accounts.session select sha256(?::bytea), id, now(), now(), 'NONE', 'bench', '127.0.0.1'"
                        + " from accounts.account where " + column + " = ?",
                token,
                value);
        return token;
    }

    private static String[] tokens(int count) {
        var tokens = new String[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = "s" + Client.random();
        }
        return tokens;
    }

    private void run(String sql, Object... given) throws SQLException {
        run(database, sql, given);
    }

    static void run(Connection database, String sql, Object... given) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < given.length; i++) {
                statement.setObject(
                        i + 1, given[i] instanceof String[] texts ? database.createArrayOf("text", texts) : given[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
