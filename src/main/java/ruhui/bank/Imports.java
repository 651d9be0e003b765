package ruhui.bank;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.audit.AuditLog;
import ruhui.documents.Checked;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Refused;

/// The door for statements: sent, assigned, accepted as a whole or not at all.
@Service
@Transactional
class Imports {

    private final ImportStore store;
    private final DraftStore drafts;
    private final Pooling pooling;
    private final BankAccounts accounts;
    private final Files files;
    private final AuditLog audit;

    Imports(ImportStore store, DraftStore drafts, Pooling pooling, BankAccounts accounts, Files files, AuditLog audit) {
        this.store = store;
        this.drafts = drafts;
        this.pooling = pooling;
        this.accounts = accounts;
        this.files = files;
        this.audit = audit;
    }

    /// Throws `BadTable` when nothing in it looks like a table.
    UUID receive(Checked file, BankAccount account, Actor.Staff by) {
        var table = Table.of(file.type(), file.bytes());
        var headings = Headings.find(table, account.columns()).orElseThrow(() -> new BadTable("bank.bad.empty"));
        var id = Ids.next();
        var kept = files.keep(file, "bank statement of " + account.number());
        store.add(id, account.id(), kept, file.name(), headings, by);
        look(store.find(id), headings.row(), Mapping.of(headings.names(), account.columns()), table);
        return id;
    }

    /// The file once more, by another row of headings or other columns.
    void assign(UUID id, int version, int headingRow, Mapping mapping, Actor.Staff by) {
        var sent = open(id, version);
        drafts.forget(id);
        accounts.learn(sent.account().id(), mapping.kept());
        look(sent, headingRow, mapping, table(sent));
        audit.note(by, "bank.act.assign", "account " + sent.account().number(), mapping.kept());
    }

    void accept(UUID id, int version, Actor.Staff by) {
        var sent = open(id, version);
        if (!sent.ready()) {
            throw new Refused("bank.refused.wrong");
        }
        accounts.learn(sent.account().id(), sent.columns());
        var added = drafts.accept(id, sent.account().id());
        store.end(id, Import.Stage.ACCEPTED, added, by);
        pooling.book(by);
        audit.note(
                by,
                "bank.act.accept",
                "account " + sent.account().number(),
                Map.of("file", sent.fileName(), "lines", "" + sent.lines(), "new", "" + added));
    }

    void discard(UUID id, int version, Actor.Staff by) {
        var sent = open(id, version);
        drafts.forget(id);
        store.end(id, Import.Stage.DISCARDED, null, by);
        audit.note(by, "bank.act.discard", "account " + sent.account().number(), Map.of("file", sent.fileName()));
    }

    Table table(Import sent) {
        return Table.of(files.find(sent.file()).type(), files.bytes(sent.file()));
    }

    private Import open(UUID id, int version) {
        var sent = store.lock(id);
        if (sent.version() != version || !sent.waits()) {
            throw new Refused("bank.refused.import");
        }
        return sent;
    }

    private void look(Import sent, int headingRow, Mapping mapping, Table table) {
        if (!mapping.wrong().isEmpty()) {
            store.put(sent.id(), Import.Stage.UNASSIGNED, headingRow, mapping, null);
            return;
        }
        var scan = new Scan(new LineReader(mapping, sent.account().number()), batch -> drafts.add(sent.id(), batch))
                .below(headingRow, table);
        drafts.addFaults(sent.id(), scan.wrong());
        store.put(sent.id(), Import.Stage.CHECKED, headingRow, mapping, scan);
    }
}
