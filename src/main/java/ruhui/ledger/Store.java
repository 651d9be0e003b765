package ruhui.ledger;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    /// False when this cause stands booked. Entry and lines are one statement, so that nothing comes between.
    boolean insert(Entry entry, @Nullable UUID reverses, Actor by, Instant at) {
        var lines = entry.lines();
        return db.sql("""
                        with entry as (
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
                            returning id)
                        insert into ledger.line (entry, position, account, unit, charge, payment, refund, fen)
                        select entry.id, l.position - 1, l.account, l.unit, l.charge, l.payment, l.refund, l.fen
                          from entry,
                               unnest(cast(:accounts as text[]), cast(:units as uuid[]), cast(:charges as uuid[]),
                                      cast(:payments as uuid[]), cast(:refunds as uuid[]), cast(:fen as bigint[]))
                               with ordinality as l (account, unit, charge, payment, refund, fen, position)
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
                        .param("accounts", all(lines, line -> line.account().name(), String[]::new))
                        .param("units", all(lines, Line::unit, UUID[]::new))
                        .param("charges", all(lines, Line::charge, UUID[]::new))
                        .param("payments", all(lines, Line::payment, UUID[]::new))
                        .param("refunds", all(lines, Line::refund, UUID[]::new))
                        .param("fen", all(lines, Line::fen, Long[]::new))
                        .update()
                > 0;
    }

    private static <T> T[] all(List<Line> lines, Function<Line, @Nullable T> part, IntFunction<T[]> array) {
        return lines.stream().map(part).toArray(array);
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
