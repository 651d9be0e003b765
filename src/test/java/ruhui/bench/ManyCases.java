package ruhui.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import ruhui.entry.CreditCodes;
import ruhui.entry.Traces;

/// Copies the application that was sent so many times, with names and codes of its own, spread over the stages: of ten
/// four wait for the preliminary review, one was returned, four were taken further and one was rejected.
final class ManyCases {

    private static final int AT_A_TIME = 5000;
    private static final String[] PLACES = "北辰 南浦 东岭 西湖 中原 松江 辽河 渤海 太行 秦川 塞北 江淮 云岭 天山 滨海 长白".split(" ");
    private static final String FIRST = "恒暖盛旺瑞祥泰安永昌华晨光明鑫源宏达康宁嘉和润泽";
    private static final String SECOND = "通热宇峰阳辉能洁汇融联创兴业腾飞博雅信诚利民";
    private static final String[] KINDS = {"热力", "供热", "集中供热", "热电", "换热设备", "能源科技"};
    private static final String[] FORMS = {"有限公司", "有限责任公司", "股份有限公司"};

    private final Connection database;

    ManyCases(Connection database) {
        this.database = database;
    }

    void write(int count) throws SQLException {
        database.setAutoCommit(false);
        Rows.run(database, "set local synchronous_commit = off");
        Rows.run(
                database,
                "create temp table case_given (n int, id uuid, person uuid, code text, name text, traces text)");
        var codes = codes(count);
        for (int from = 0; from < count; from += AT_A_TIME) {
            given(from, Math.min(count, from + AT_A_TIME), codes);
        }
        people();
        applications();
        history();
        admissions();
        Rows.run(database, "drop table case_given");
        database.commit();
        database.setAutoCommit(true);
        Rows.run(database, "vacuum analyze");
    }

    static String[] codes(int count) {
        var codes = new LinkedHashSet<String>();
        while (codes.size() < count) {
            codes.add(CreditCodes.random());
        }
        return codes.toArray(String[]::new);
    }

    private void given(int from, int to, String[] codes) throws SQLException {
        var names = new String[to - from];
        var traces = new String[to - from];
        for (int n = from; n < to; n++) {
            names[n - from] = name(n);
            traces[n - from] = String.join("|", Traces.of(name(n)));
        }
        Rows.run(database, """
                insert into case_given
                select %d + n, uuidv7(), uuidv7(), code, name, traces
                  from unnest(?::text[], ?::text[], ?::text[]) with ordinality as given (code, name, traces, n)
                """.formatted(from), java.util.Arrays.copyOfRange(codes, from, to), names, traces);
    }

    private static String name(int n) {
        int rest = Integer.reverse(n) >>> 4;
        var place = PLACES[rest % PLACES.length];
        rest /= PLACES.length;
        var first = FIRST.charAt(rest % FIRST.length());
        rest /= FIRST.length();
        var second = SECOND.charAt(rest % SECOND.length());
        rest /= SECOND.length();
        return place + first + second + KINDS[rest % KINDS.length] + FORMS[n % FORMS.length];
    }

    private void people() throws SQLException {
        Rows.run(database, """
                insert into accounts.account (id, kind, name, lang, mobile, email, password, consent, consent_at, created_at)
                select person, 'person', '江澄', 'ZH', '1' || 9200000000 + n, 'c' || n || '@example.com', '-', 'b', now(), now()
                  from case_given
                """);
    }

    private void applications() throws SQLException {
        Rows.run(database, """
                insert into entry.application (id, number, applicant, lang, stage, due_on, reason, profile, version, round,
                    days_left, submitted_at, changed_at, name_traces)
                select g.id, 'R2025-' || lpad(g.n::text, 6, '0'), g.person, a.lang, s.stage,
                       case when s.stage in ('Submitted', 'Returned', 'Rejected') then current_date - 2 + g.n % 6 end,
                       case when s.stage = 'Rejected' then '主营业务与供热行业无关。' end,
                       a.profile || jsonb_build_object('creditCode', g.code, 'unitName', g.name),
                       a.version, a.round, a.days_left, now() - g.n % 300 * interval '1 day',
                       now() - g.n % 300 * interval '1 day', string_to_array(g.traces, '|')
                  from entry.application a, case_given g,
                       lateral (select case when g.n % 10 < 4 then 'Submitted' when g.n % 10 = 4 then 'Returned'
                                            when g.n % 10 < 9 then 'Passed' else 'Rejected' end as stage) s
                 where a.stage = 'Submitted'
                """);
        Rows.run(database, """
                insert into admission.found_case
                select id, 'R2025-' || lpad(n::text, 6, '0'), name, code,
                       array(select distinct substr(name, i, 2) from generate_series(1, length(name) - 1) i),
                       now() - n % 100000 * interval '7 minutes'
                  from case_given
                """);
    }

    private void history() throws SQLException {
        Rows.run(database, """
                insert into entry.submission
                select g.id, s.round, s.at, a.profile, s.pictures
                  from entry.submission s, case_given g
                  join entry.application a on a.id = g.id
                """);
        Rows.run(database, """
                insert into entry.step
                select uuidv7(), g.id, s.at, s.actor_kind, g.person, s.actor_name, s.command, s.from_stage, s.to_stage,
                       s.reason, s.detail
                  from entry.step s, case_given g
                 where s.case_id = (select case_id from entry.submission where case_id not in (select id from case_given))
                """);
        Rows.run(database, """
                insert into entry.picture (id, case_id, file, sha256, bytes, name, caption, place)
                select uuidv7(), g.id, p.file, p.sha256, p.bytes, p.name, p.caption, p.place
                  from entry.picture p, case_given g
                 where p.case_id = (select case_id from entry.submission where case_id not in (select id from case_given))
                """);
    }

    private void admissions() throws SQLException {
        Rows.run(database, """
                insert into admission.admission (id, number, unit_name, credit_code, version, stage, since, due_on, carrier,
                    parcel, sent_on, paid_on)
                select g.id, 'R2025-' || lpad(g.n::text, 6, '0'), g.name, g.code, 3, s.stage, now(),
                       case when s.stage not in ('PapersSent', 'Welcomed') then current_date - 2 + g.n % 9 end,
                       'ems', 'EA123456789CN', current_date - 4, current_date - 1
                  from case_given g,
                       lateral (select (array ['AwaitingPapers', 'PapersSent', 'FormalReview', 'AwaitingPayment',
                           'Joined', 'Welcomed', 'Welcomed', 'Welcomed'])[g.n / 10 % 8 + 1] as stage) s
                 where g.n % 10 between 5 and 8
                """);
        Rows.run(database, """
                insert into admission.step
                       (id, case_id, version, at, actor_kind, actor_name, command, from_stage, to_stage, detail)
                select uuidv7(), g.id, v, now(), 'system', '系统', 'Activate', 'AwaitingActivation', 'AwaitingPapers', '{}'
                  from case_given g, generate_series(1, 3) v
                 where g.n % 10 between 5 and 8
                """);
    }
}
