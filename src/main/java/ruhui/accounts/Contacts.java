package ruhui.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ruhui.audit.AuditLog;
import ruhui.shared.Lang;

/// Changes the mobile or mailbox of an account once a code came back from the new one; the old one is told, too.
@Service
class Contacts {

    record Waiting(String to, UUID code) {}

    private final JdbcClient db;
    private final AccountRows accounts;
    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    Contacts(
            JdbcClient db,
            AccountRows accounts,
            Codes codes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.db = db;
        this.accounts = accounts;
        this.codes = codes;
        this.events = events;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// The same for a contact that is taken: its owner is told, and no code will fit.
    @Transactional
    public void begin(Account account, Channel channel, String to, Lang lang, String address) {
        var taken = account.kind() != Account.Kind.UNIT && accounts.isTaken(channel, to);
        var code = codes.want(taken ? CodeUse.TAKEN : CodeUse.CONTACT, channel, to, lang, address);
        db.sql("""
                insert into accounts.new_contact (account, channel, sent_to, code)
                values (:account, :channel, :to, :code)
                on conflict (account, channel) do update
                   set sent_to = :to, code = :code
                """)
                .param("account", account.id())
                .param("channel", channel.name())
                .param("to", to)
                .param("code", code)
                .update();
    }

    Optional<Waiting> waiting(UUID account, Channel channel) {
        return db.sql("select sent_to, code from accounts.new_contact where account = :account and channel = :channel")
                .param("account", account)
                .param("channel", channel.name())
                .query((row, _) -> new Waiting(row.getString("sent_to"), row.getObject("code", UUID.class)))
                .optional();
    }

    /// Whether it is the contact now; not when somebody else was faster with it.
    boolean finish(Account account, Channel channel, Waiting waiting) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!codes.use(waiting.code())) {
                    return false;
                }
                change(account, channel, waiting.to());
                return true;
            }));
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private void change(Account account, Channel channel, String to) {
        var column = channel == Channel.SMS ? "mobile" : "email";
        db.sql("update accounts.account set " + column + " = :to where id = :id")
                .param("to", to)
                .param("id", account.id())
                .update();
        db.sql("delete from accounts.new_contact where account = :account and channel = :channel")
                .param("account", account.id())
                .param("channel", channel.name())
                .update();
        audit.note(account.actor(), "accounts.act.contact", "account " + account.shown(), Map.of("what", column));
        var contact = account.contact();
        var before = channel == Channel.SMS ? contact.mobile() : contact.email();
        events.publishEvent(new ContactChanged(account.id(), account.name(), channel, before, to, account.lang()));
    }
}
