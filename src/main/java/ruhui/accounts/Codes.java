package ruhui.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Typed;

/// Six digits that prove somebody reads what is sent to a number or mailbox: five minutes, five tries, one use.
@Service
class Codes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration DELIVERY = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Clock clock;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    Codes(
            JdbcClient db,
            NamedParameterJdbcOperations rows,
            Clock clock,
            Vault vault,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
        this.vault = vault;
        this.events = events;
    }

    record Asked(CodeUse use, Channel channel, String to) {}

    /// Asks for a code; whether the number may have one more is `CodeLimits`' to say, before.
    @Transactional
    public UUID want(CodeUse use, Channel channel, String to, Lang lang, String address) {
        return Objects.requireNonNull(
                want(List.of(new Asked(use, channel, to)), lang, address).get(channel));
    }

    /// For several contacts of one visitor, each on a channel of its own.
    @Transactional
    public Map<Channel, UUID> want(List<Asked> asked, Lang lang, String address) {
        var wanted = asked.stream()
                .map(one -> new CodeWanted(Ids.next(), one.channel(), one.to(), lang, one.use()))
                .toList();
        rows.batchUpdate(
                """
                insert into accounts.code (id, purpose, channel, sent_to, lang, at, address)
                values (:id, :purpose, :channel, :to, :lang, :at, :address)
                """,
                wanted.stream()
                        .map(code -> new MapSqlParameterSource()
                                .addValue("id", code.code())
                                .addValue("purpose", code.use().name())
                                .addValue("channel", code.channel().name())
                                .addValue("to", code.to())
                                .addValue("lang", lang.name())
                                .addValue("at", AccountRows.at(clock.instant()))
                                .addValue("address", address))
                        .toArray(SqlParameterSource[]::new));
        wanted.forEach(events::publishEvent);
        return wanted.stream().collect(Collectors.toMap(CodeWanted::channel, CodeWanted::code));
    }

    @Transactional
    public Optional<String> mint(UUID id) {
        var code = String.format("%06d", RANDOM.nextInt(1_000_000));
        var now = clock.instant();
        var wanted = db.sql("""
                update accounts.code
                   set hash = :hash, until = :until, tries = 0
                 where id = :id
                   and purpose <> 'TAKEN'
                   and used_at is null
                   and at > :before
                """)
                .param("hash", vault.hash(id + "|" + code))
                .param("until", AccountRows.at(now.plus(LIFE)))
                .param("id", id)
                .param("before", AccountRows.at(now.minus(DELIVERY)))
                .update();
        return wanted == 1 ? Optional.of(code) : Optional.empty();
    }

    /// Counts the try, also a wrong one: call it where the count lasts when the answer is no.
    @Transactional
    public boolean fits(UUID id, String typed) {
        var hash = db.sql("""
                update accounts.code
                   set tries = tries + 1
                 where id = :id
                   and tries < :most
                   and used_at is null
                returning case when until > :now then hash end
                """)
                .param("id", id)
                .param("most", TRIES)
                .param("now", AccountRows.at(clock.instant()))
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(found -> found);
        var fits = Vault.same(vault.hash(id + "|" + Typed.compact(typed)), hash.orElse(null));
        if (fits) {
            db.sql("update accounts.code set tries = tries - 1 where id = :id")
                    .param("id", id)
                    .update();
        }
        return fits;
    }

    /// Whether this was its first use.
    boolean use(UUID id) {
        return db.sql("update accounts.code set used_at = :now where id = :id and used_at is null")
                        .param("now", AccountRows.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }
}
