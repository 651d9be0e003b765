package ruhui.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passwords accounts begin with: asked for by us, made at the moment of sending, good once and for some days.
@Service
class InitialPasswords {

    private static final int DAYS = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<InitialPasswordLife> life;

    InitialPasswords(
            JdbcClient db,
            Clock clock,
            AccountRows accounts,
            Passwords passwords,
            ApplicationEventPublisher events,
            ObjectProvider<InitialPasswordLife> life) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.life = life;
    }

    /// The one before stops working at once, not only when the new one is sent.
    @Transactional
    public void want(Account account) {
        db.sql("""
                update accounts.account
                   set initial = null, initial_until = null, initial_used = false
                 where id = :id
                """).param("id", account.id()).update();
        ask(account, false);
    }

    /// For an account opened just now.
    @Transactional
    public void wantFirst(Account account) {
        ask(account, true);
    }

    private void ask(Account account, boolean first) {
        events.publishEvent(new InitialPasswordWanted(
                account.id(),
                account.unit(),
                Objects.requireNonNull(account.login()),
                Objects.requireNonNull(account.email()),
                account.lang(),
                first));
    }

    @Transactional
    public Optional<String> mint(UUID id) {
        var account = accounts.byId(id).filter(Account::waitsForOwnPassword).filter(one -> !one.initialUsed());
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var fresh = InitialPassword.random(RANDOM).secret();
        db.sql("update accounts.account set initial = :hash, initial_until = :until where id = :id")
                .param("hash", passwords.hash(fresh))
                .param("until", AccountRows.at(clock.instant().plus(life())))
                .param("id", id)
                .update();
        return Optional.of(fresh);
    }

    private Duration life() {
        var promised = life.getIfAvailable();
        return Duration.ofDays(promised == null ? DAYS : promised.days());
    }

    /// Whether it was still good; from now on it is not.
    boolean use(UUID id) {
        return db.sql("""
                        update accounts.account
                           set initial_used = true
                         where id = :id
                           and password is null
                           and not initial_used
                           and initial_until > :now
                        """)
                        .param("id", id)
                        .param("now", AccountRows.at(clock.instant()))
                        .update()
                == 1;
    }
}
