package ruhui.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.dispatch.Command.AddCertificate;
import ruhui.dispatch.Command.AddReceipt;
import ruhui.dispatch.Command.CorrectParcel;
import ruhui.dispatch.Command.ReplaceReceipt;
import ruhui.dispatch.Command.Send;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/// Who did what with a mailing, when, and what stood there before.
@Repository
class History {

    public record Step(
            Instant at,
            String actor,
            String command,
            String was,
            String is,
            @Nullable String reason) {}

    private final JdbcClient db;

    History(JdbcClient db) {
        this.db = db;
    }

    void moved(Mailing before, Command command, Mailing after, Actor by, Instant at) {
        db.sql("""
                insert into dispatch.step
                       (id, case_id, mailing, at, actor_kind, actor_id, actor_name, command, from_stage, to_stage,
                        reason, detail)
                values (:id, :caseId, :mailing, :at, :kind, :actor, :name, :command, :from, :to, :reason,
                        :detail::jsonb)
                """)
                .param("id", Ids.next())
                .param("caseId", after.unit())
                .param("mailing", after.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", by.kind())
                .param("actor", by.accountId().orElse(null))
                .param("name", by.name())
                .param("command", command.key())
                .param("from", before.stage().key())
                .param("to", after.stage().key())
                .param("reason", command instanceof Command.Correction it ? it.reason() : null)
                .param("detail", JsonMapper.shared().writeValueAsString(detail(before.stage(), command)))
                .update();
    }

    /// What was there and what came in its place, as people name it.
    static Map<String, String> detail(Stage before, Command command) {
        var detail = new LinkedHashMap<String, String>();
        switch (command) {
            case AddCertificate(var number) -> detail.put("is", number);
            case AddReceipt(var receipt) -> put(detail, "is", receipt);
            case Send(var parcel) -> detail.put("is", words(parcel));
            case ReplaceReceipt(var receipt, var _) -> {
                put(detail, "was", before.receiptOrNone());
                put(detail, "is", receipt);
            }
            case CorrectParcel(var parcel, var _) -> {
                var wrong = before.parcelOrNone();
                detail.put("was", wrong == null ? "" : words(wrong));
                detail.put("is", words(parcel));
            }
        }
        return detail;
    }

    /// The newest first.
    List<Step> of(UUID mailing) {
        return db.sql("""
                select at, actor_name, command, detail ->> 'was' as was, detail ->> 'is' as is_now, reason
                  from dispatch.step
                 where mailing = :mailing
                 order by at desc, id desc
                """).param("mailing", mailing).query(History::step).list();
    }

    private static void put(Map<String, String> detail, String key, @Nullable Receipt receipt) {
        if (receipt != null) {
            detail.put(key, receipt.number());
            detail.put(key + "File", receipt.file().toString());
        }
    }

    private static String words(Parcel parcel) {
        return parcel.carrier() + " " + parcel.number() + " " + parcel.sentOn();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var was = row.getString("was");
        return new Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                row.getString("command"),
                was == null ? "" : was,
                row.getString("is_now"),
                row.getString("reason"));
    }
}
