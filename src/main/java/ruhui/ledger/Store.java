package ruhui.ledger;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.shared.Actor;

/// Entries as they are written, and the sums of their lines.
@Repository
class Store {

    private final JdbcClient db;

    Store(JdbcClient db) {
        this.db = db;
    }

    /// The entry of this cause that was not taken back.
    Optional<UUID> standing(Cause cause) {
        return db.sql("""
                select e.id
                  from ledger.entry e
                 where e.cause_kind = :kind
                   and e.cause = :cause
                   and not exists (select from ledger.entry r where r.reverses = e.id)
                """)
                .param("kind", cause.kind())
                .param("cause", cause.id())
                .query(UUID.class)
                .optional();
    }

    boolean insert(Entry entry, Actor by, Instant at) {
        return insert(entry, null, by, at);
    }

    /// False when somebody else booked the same cause meanwhile.
    boolean insert(Entry entry, @Nullable UUID reverses, Actor by, Instant at) {
        var isNew = db.sql("""
                        insert into ledger.entry
                               (id, cause_kind, cause, turn, reverses, booked_on, words, at, actor_kind, actor_id,
                                actor_name)
                        select :id, :kind, :cause,
                               (select count(*) from ledger.entry where cause_kind = :kind and cause = :cause),
                               :reverses, :on, :words, :at, :actorKind, :account, :name
                         where not exists (select
                                             from ledger.entry e
                                            where e.cause_kind = :kind
                                              and e.cause = :cause
                                              and not exists (select from ledger.entry r where r.reverses = e.id))
                        on conflict do nothing
                        """)
                        .param("id", entry.id())
                        .param("kind", entry.cause().kind())
                        .param("cause", entry.cause().id())
                        .param("reverses", reverses, Types.OTHER)
                        .param("on", entry.on())
                        .param("words", entry.words())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("actorKind", by.kind())
                        .param("account", by.accountId().orElse(null), Types.OTHER)
                        .param("name", by.name())
                        .update()
                == 1;
        if (isNew) {
            for (var position = 0; position < entry.lines().size(); position++) {
                insert(entry.id(), position, entry.lines().get(position));
            }
        }
        return isNew;
    }

    private void insert(UUID entry, int position, Line line) {
        db.sql("""
                insert into ledger.line (entry, position, account, unit, charge, payment, refund, fen)
                values (:entry, :position, :account, :unit, :charge, :payment, :refund, :fen)
                """)
                .param("entry", entry)
                .param("position", position)
                .param("account", line.account().name())
                .param("unit", line.unit())
                .param("charge", line.charge())
                .param("payment", line.payment())
                .param("refund", line.refund())
                .param("fen", line.fen())
                .update();
    }

    long balance(Account account) {
        return db.sql("select coalesce(sum(fen), 0) from ledger.line where account = :account")
                .param("account", account.name())
                .query(Long.class)
                .single();
    }

    long balance(Account account, UUID unit) {
        return db.sql("select coalesce(sum(fen), 0) from ledger.line where account = :account and unit = :unit")
                .param("account", account.name())
                .param("unit", unit)
                .query(Long.class)
                .single();
    }
}
