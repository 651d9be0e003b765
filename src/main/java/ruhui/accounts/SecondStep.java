package ruhui.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;

/// The second step of a log-in: an authenticator app, or one of the codes kept for the day it is lost.
@Service
class SecondStep {

    private static final long NEVER = -1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Kept(byte[] sealed, long last) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Vault vault;
    private final AccountRows accounts;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    SecondStep(
            JdbcClient db,
            Clock clock,
            Vault vault,
            AccountRows accounts,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.vault = vault;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
    }

    /// A new secret, sealed for this account: it travels with the form and is kept once a code proved the app has it.
    String propose(UUID account) {
        return seal(account, Totp.newSecret(RANDOM));
    }

    Optional<byte[]> proposed(UUID account, String sealed) {
        try {
            return Optional.of(vault.open(Base64.getUrlDecoder().decode(sealed), account.toString()));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    /// Whether the code fits the secret, which is the account's from then on.
    @Transactional
    public boolean enrol(UUID account, byte[] secret, String typed) {
        var step = Totp.matchedStep(secret, typed, clock.instant(), NEVER);
        if (step.isEmpty()) {
            return false;
        }
        db.sql("""
                update accounts.account
                   set totp_secret = :sealed, totp_since = :now, totp_last = :step
                 where id = :id
                """)
                .param("sealed", vault.seal(secret, account.toString()))
                .param("now", AccountRows.at(clock.instant()))
                .param("step", step.getAsLong())
                .param("id", account)
                .update();
        tell(account, true);
        return true;
    }

    /// A code of the app, each once and none older than the last; or a recovery code, which is spent by it.
    @Transactional
    public boolean passes(UUID account, String typed) {
        return kept(account).filter(kept -> passes(account, kept, typed)).isPresent() || spends(account, typed);
    }

    /// Ten new codes; those before are worthless.
    @Transactional
    public List<String> newRecoveryCodes(UUID account) {
        forget(account);
        var fresh = RecoveryCodes.random(RANDOM).codes();
        fresh.forEach(code -> db.sql("insert into accounts.recovery (account, hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash(account, code))
                .update());
        return fresh;
    }

    int recoveryCodesLeft(UUID account) {
        return db.sql("select count(*) from accounts.recovery where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void remove(UUID account) {
        forget(account);
        db.sql("""
                update accounts.account
                   set totp_secret = null, totp_since = null, totp_last = -1
                 where id = :id
                """).param("id", account).update();
        tell(account, false);
    }

    /// What the app would show now; for a demo alone.
    Optional<String> codeNow(UUID account) {
        return kept(account)
                .map(kept -> vault.open(kept.sealed(), account.toString()))
                .map(secret -> Totp.code(secret, clock.instant().getEpochSecond() / 30));
    }

    private boolean passes(UUID account, Kept kept, String typed) {
        var secret = vault.open(kept.sealed(), account.toString());
        var step = Totp.matchedStep(secret, typed, clock.instant(), kept.last());
        return step.isPresent()
                && db.sql("update accounts.account set totp_last = :step where id = :id and totp_last < :step")
                                .param("step", step.getAsLong())
                                .param("id", account)
                                .update()
                        == 1;
    }

    private boolean spends(UUID account, String typed) {
        return db.sql("delete from accounts.recovery where account = :account and hash = :hash")
                        .param("account", account)
                        .param("hash", hash(account, RecoveryCodes.plain(typed)))
                        .update()
                == 1;
    }

    private Optional<Kept> kept(UUID account) {
        return db.sql("""
                select totp_secret, totp_last
                  from accounts.account
                 where id = :id
                   and totp_since is not null
                """)
                .param("id", account)
                .query((row, _) -> new Kept(row.getBytes("totp_secret"), row.getLong("totp_last")))
                .optional();
    }

    private void tell(UUID id, boolean on) {
        var account = accounts.get(id);
        audit.note(
                account.actor(),
                on ? "accounts.act.second-on" : "accounts.act.second-off",
                "account " + account.shown(),
                Map.of());
        events.publishEvent(new SecondStepChanged(id, on, account.contact()));
    }

    private void forget(UUID account) {
        db.sql("delete from accounts.recovery where account = :account")
                .param("account", account)
                .update();
    }

    private String seal(UUID account, byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(secret, account.toString()));
    }

    private byte[] hash(UUID account, String code) {
        return vault.hash("recovery|" + account + "|" + code);
    }
}
