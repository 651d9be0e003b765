package ruhui.accounts;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;

/// Gives an account its own password, the first or another one, and tells its owner.
@Service
class PasswordChanges {

    private final JdbcClient db;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    PasswordChanges(
            JdbcClient db,
            AccountRows accounts,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.audit = audit;
    }

    /// Instead of the initial one; nothing of that is kept.
    @Transactional
    public void first(Account account, String password, String token) {
        write(account.id(), password);
        sessions.endOthers(account.id(), token);
        note("accounts.act.activate", account);
        if (account.unit() != null) {
            events.publishEvent(new Activated(account.id(), account.unit()));
        }
    }

    /// Everywhere else its owner, or somebody else, is signed out.
    @Transactional
    public void change(UUID account, String password, String token) {
        write(account, password);
        sessions.endOthers(account, token);
        note("accounts.act.password", accounts.get(account));
        events.publishEvent(new PasswordChanged(account, accounts.get(account).contact()));
    }

    /// After it was forgotten: signed out everywhere, the second step stays.
    @Transactional
    public void reset(UUID account, String password) {
        write(account, password);
        sessions.endAll(account);
        note("accounts.act.reset", accounts.get(account));
        events.publishEvent(new PasswordChanged(account, accounts.get(account).contact()));
    }

    private void note(String act, Account account) {
        audit.note(account.actor(), act, "account " + account.shown(), Map.of());
    }

    private void write(UUID account, String password) {
        db.sql("""
                update accounts.account
                   set password = :hash, initial = null, initial_until = null, initial_used = false
                 where id = :id
                """).param("hash", passwords.hash(password)).param("id", account).update();
    }
}
