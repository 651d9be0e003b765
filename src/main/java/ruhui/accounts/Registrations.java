package ruhui.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Privacy;
import ruhui.web.Tokens;

/// Somebody asks for an account and becomes a person of ours when both contacts are proved. Nothing tells a visitor
/// that a contact has an account already: its owner alone is told, and no code will fit.
@Service
class Registrations {

    /// What was consented to: the privacy text of this day.
    static final String CONSENT = Privacy.OF.toString();

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration REUSE = Duration.ofMinutes(4);

    record Wish(String name, String mobile, String email, String password, Lang lang, String address) {

        Map<Channel, String> contacts() {
            return new EnumMap<>(Map.of(Channel.SMS, mobile, Channel.EMAIL, email));
        }
    }

    record Waiting(String name, Lang lang, String mobile, String email, UUID mobileCode, UUID emailCode, boolean done) {

        String contact(Channel channel) {
            return channel == Channel.SMS ? mobile : email;
        }

        UUID code(Channel channel) {
            return channel == Channel.SMS ? mobileCode : emailCode;
        }
    }

    private final JdbcClient db;
    private final Clock clock;
    private final AccountRows accounts;
    private final Codes codes;
    private final CodeLimits limits;
    private final Throttle throttle;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    Registrations(
            JdbcClient db,
            Clock clock,
            AccountRows accounts,
            Codes codes,
            CodeLimits limits,
            Throttle throttle,
            Passwords passwords,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.codes = codes;
        this.limits = limits;
        this.throttle = throttle;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /// When the network of this address may register again, after too many of one day; nothing when that is now. Going
    /// back to mend the name does not count.
    Optional<Instant> wait(String visitor, String address) {
        return Throttle.isTelling(address)
                ? throttle.wait(Throttle.Rule.REGISTERING, Throttle.network(address))
                        .filter(_ -> of(visitor).isEmpty())
                : Optional.empty();
    }

    /// While a contact must wait for its code nothing begins: then when each of them may have one.
    @Transactional
    public Map<Channel, Instant> begin(String visitor, Wish wish) {
        var sent = serving(visitor, wish);
        var open = wish.contacts();
        open.keySet().removeAll(sent.keySet());
        if (!open.isEmpty()) {
            var waits = limits.waits(open, wish.address());
            if (!waits.isEmpty()) {
                return waits;
            }
            sent.putAll(send(open, wish.lang(), wish.address()));
        }
        if (keep(visitor, wish, sent) && Throttle.isTelling(wish.address())) {
            throttle.take(Throttle.Rule.REGISTERING, Throttle.network(wish.address()));
        }
        return Map.of();
    }

    /// Whether this visitor is new.
    private boolean keep(String visitor, Wish wish, Map<Channel, UUID> codes) {
        return db.sql("""
                insert into accounts.registration (visitor, name, lang, mobile, email, password, consent, consent_at,
                    mobile_code, email_code, at)
                values (:visitor, :name, :lang, :mobile, :email, :password, :consent, :now, :mobileCode, :emailCode, :now)
                on conflict (visitor) do update
                   set name = excluded.name, lang = excluded.lang, mobile = excluded.mobile, email = excluded.email,
                       password = excluded.password, consent = excluded.consent, consent_at = excluded.consent_at,
                       mobile_code = excluded.mobile_code, email_code = excluded.email_code, at = excluded.at,
                       done_at = null
                returning xmax = 0
                """)
                .param("visitor", Tokens.sha256(visitor))
                .param("name", wish.name())
                .param("lang", wish.lang().name())
                .param("mobile", wish.mobile())
                .param("email", wish.email())
                .param("password", passwords.hash(wish.password()))
                .param("consent", CONSENT)
                .param("now", AccountRows.at(clock.instant()))
                .param("mobileCode", codes.get(Channel.SMS))
                .param("emailCode", codes.get(Channel.EMAIL))
                .query(Boolean.class)
                .single();
    }

    Optional<Waiting> of(String visitor) {
        return db.sql("""
                select name, lang, mobile, email, mobile_code, email_code, done_at is not null as done
                  from accounts.registration
                 where visitor = :visitor
                   and at > :since
                """)
                .param("visitor", Tokens.sha256(visitor))
                .param("since", AccountRows.at(clock.instant().minus(LIFE)))
                .query((row, _) -> new Waiting(
                        row.getString("name"),
                        Lang.valueOf(row.getString("lang")),
                        row.getString("mobile"),
                        row.getString("email"),
                        row.getObject("mobile_code", UUID.class),
                        row.getObject("email_code", UUID.class),
                        row.getBoolean("done")))
                .optional();
    }

    /// Another code in place of the one before; empty when it was sent, else when it may be.
    @Transactional
    public Optional<Instant> again(String visitor, Waiting waiting, Channel channel, String address) {
        var contact = waiting.contact(channel);
        var wait = limits.wait(contact, address);
        if (wait.isEmpty()) {
            var column = channel == Channel.SMS ? "mobile_code" : "email_code";
            db.sql("update accounts.registration set " + column + " = :code where visitor = :visitor")
                    .param(
                            "code",
                            send(Map.of(channel, contact), waiting.lang(), address)
                                    .get(channel))
                    .param("visitor", Tokens.sha256(visitor))
                    .update();
        }
        return wait;
    }

    /// The account, once both codes were found to fit; nothing when somebody else was faster with a contact or a code.
    Optional<UUID> finish(String visitor, Waiting waiting) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!codes.use(waiting.mobileCode()) || !codes.use(waiting.emailCode())) {
                    status.setRollbackOnly();
                    return Optional.<UUID>empty();
                }
                return Optional.of(add(visitor));
            }));
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    private UUID add(String visitor) {
        var id = Ids.next();
        db.sql("""
                insert into accounts.account (id, kind, name, lang, mobile, email, password, consent, consent_at,
                    created_at, seen_at)
                select :id, 'person', name, lang, mobile, email, password, consent, consent_at, :now, :now
                  from accounts.registration
                 where visitor = :visitor
                """)
                .param("id", id)
                .param("now", AccountRows.at(clock.instant()))
                .param("visitor", Tokens.sha256(visitor))
                .update();
        db.sql("update accounts.registration set done_at = :now, password = '' where visitor = :visitor")
                .param("now", AccountRows.at(clock.instant()))
                .param("visitor", Tokens.sha256(visitor))
                .update();
        return id;
    }

    private Map<Channel, UUID> send(Map<Channel, String> contacts, Lang lang, String address) {
        var taken = accounts.taken(contacts);
        var asked = new ArrayList<Codes.Asked>();
        contacts.forEach((channel, contact) -> asked.add(
                new Codes.Asked(taken.contains(channel) ? CodeUse.TAKEN : CodeUse.REGISTER, channel, contact)));
        return codes.want(asked, lang, address);
    }

    /// The codes still on their way: who goes back to mend the name need not wait for others.
    private Map<Channel, UUID> serving(String visitor, Wish wish) {
        var serving = new EnumMap<Channel, UUID>(Channel.class);
        db.sql("""
                select c.channel, c.id
                  from accounts.registration r
                  join accounts.code c on c.id in (r.mobile_code, r.email_code)
                 where r.visitor = :visitor
                   and c.sent_to in (:mobile, :email)
                   and c.used_at is null
                   and c.tries = 0
                   and c.at > :since
                """)
                .param("visitor", Tokens.sha256(visitor))
                .param("mobile", wish.mobile())
                .param("email", wish.email())
                .param("since", AccountRows.at(clock.instant().minus(REUSE)))
                .query(row -> {
                    serving.put(Channel.valueOf(row.getString("channel")), row.getObject("id", UUID.class));
                });
        return serving;
    }
}
