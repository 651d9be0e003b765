package ruhui.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import ruhui.shared.Lang;
import ruhui.shared.Texts;
import ruhui.web.Fields;
import ruhui.web.Option;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Pages of the log, newest first.
@Component
class Screens {

    /// `older` is where the log goes on, or null at the end; `filtered` says whether anything was asked for.
    public record Log(
            Fields filter,
            List<Option> acts,
            List<Line> lines,
            @Nullable String older,
            boolean filtered) {}

    public record Line(Instant at, String kind, String actor, String act, String object, Map<String, String> detail) {}

    private record Row(
            long turn, Instant at, String actorKind, String actorName, String act, String object, String detail) {}

    /// What is asked for; empty parts ask for nothing.
    record Filter(
            String actor,
            String act,
            String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean asksNothing() {
            return actor.isEmpty() && act.isEmpty() && object.isEmpty() && from == null && to == null;
        }
    }

    private static final int A_PAGE = 50;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;

    Screens(JdbcClient db) {
        this.db = db;
    }

    Log log(Filter filter, @Nullable Long before, Fields fields, Lang lang) {
        var rows = rows(filter, before);
        var more = rows.size() > A_PAGE;
        var shown = more ? rows.subList(0, A_PAGE) : rows;
        return new Log(
                fields,
                acts(lang),
                shown.stream().map(row -> line(row, lang)).toList(),
                more ? older(fields, shown.getLast().turn()) : null,
                !filter.asksNothing());
    }

    private static String older(Fields filter, long last) {
        var address = new StringBuilder("/staff/audit?before=" + last);
        for (var name : List.of("actor", "act", "object", "from", "to")) {
            if (!filter.value(name).isEmpty()) {
                address.append("&").append(name).append("=").append(UriUtils.encode(filter.value(name), UTF_8));
            }
        }
        return address.toString();
    }

    private List<Row> rows(Filter filter, @Nullable Long before) {
        return db.sql("""
                select turn, at, actor_kind, actor_name, act, object, detail::text
                  from audit.entry
                 where (:actor = '' or actor_name ilike :actorLike)
                   and (:act = '' or act = :act)
                   and (:object = '' or object ilike :objectLike)
                   and at >= coalesce(:from::timestamptz, '-infinity')
                   and at < coalesce(:to::timestamptz, 'infinity')
                   and turn < coalesce(:before::bigint, 9223372036854775807)
                 order by turn desc
                 limit :most
                """)
                .param("actor", filter.actor())
                .param("actorLike", like(filter.actor()))
                .param("act", filter.act())
                .param("object", filter.object())
                .param("objectLike", like(filter.object()))
                .param("from", start(filter.from()))
                .param(
                        "to",
                        start(Optional.ofNullable(filter.to())
                                .map(day -> day.plusDays(1))
                                .orElse(null)))
                .param("before", before)
                .param("most", A_PAGE + 1)
                .query(Row.class)
                .list();
    }

    private static String like(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable String start(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(CHINA)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toInstant()
                        .toString();
    }

    /// Each act that ever happened, found by leaps through the index.
    private List<Option> acts(Lang lang) {
        return db.sql("""
                with recursive found as (
                    (select act from audit.entry order by act limit 1)
                    union all
                    select (select e.act from audit.entry e where e.act > found.act order by e.act limit 1)
                      from found
                     where found.act is not null)
                select act from found where act is not null
                """).query(String.class).list().stream()
                .map(act -> new Option(act, words(act, lang)))
                .toList();
    }

    private static Line line(Row row, Lang lang) {
        var detail = new LinkedHashMap<String, String>();
        JsonMapper.shared()
                .readValue(row.detail(), new TypeReference<LinkedHashMap<String, String>>() {})
                .forEach((key, value) -> detail.put(label(row.act(), key, lang), value));
        return new Line(row.at(), row.actorKind(), row.actorName(), words(row.act(), lang), row.object(), detail);
    }

    private static String words(String act, Lang lang) {
        return Texts.knows(act) ? Texts.of(lang, act) : act;
    }

    /// Of `association.act.profile` the detail `nameZh` is called `association.profile.nameZh`.
    private static String label(String act, String key, Lang lang) {
        var own = act.replace(".act.", ".") + "." + key;
        return Texts.knows(own)
                ? Texts.of(lang, own)
                : words("audit.detail." + key, lang).replace("audit.detail.", "");
    }
}
