package ruhui.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.association.Associations;
import ruhui.shared.Actor;
import ruhui.shared.Role;
import ruhui.web.Fields;

/// What finance sees of statements on their way in.
@Repository
@Transactional(readOnly = true)
class ImportScreens {

    static final int A_PAGE = 20;
    static final String NEW = "new";
    private static final int SAMPLES = 4;

    public record Home(
            boolean maySend, List<BankAccount> accounts, Fields fields, List<Import> imports, int page, boolean more) {}

    public record One(
            Import sent,
            Preview.Sums sums,
            List<Preview.Shown> lines,
            List<Preview.Faulty> faults,
            int page,
            boolean more,
            boolean mayAct) {}

    public record Columns(Import sent, int headingRow, List<Assigned> columns, Fields fields) {}

    /// One column of the file with what stands in it.
    public record Assigned(int index, String heading, List<String> samples) {

        public String name() {
            return "column." + index;
        }
    }

    private final ImportStore store;
    private final Imports imports;
    private final BankAccounts accounts;
    private final Preview preview;
    private final Associations associations;

    ImportScreens(
            ImportStore store, Imports imports, BankAccounts accounts, Preview preview, Associations associations) {
        this.store = store;
        this.imports = imports;
        this.accounts = accounts;
        this.preview = preview;
        this.associations = associations;
    }

    public Home home(Actor.Staff me, int page) {
        return home(me, page, Fields.empty());
    }

    public Home home(Actor.Staff me, int page, Fields fields) {
        var known = accounts.all();
        var us = associations.profile();
        fields.propose("account", known.isEmpty() ? NEW : known.getFirst().id().toString());
        if (known.isEmpty()) {
            fields.propose("bank", us.bankName()).propose("number", us.bankAccount());
        }
        var found = store.page((page - 1) * A_PAGE, A_PAGE + 1);
        return new Home(
                me.may(Role.FINANCE),
                known,
                fields,
                found.stream().limit(A_PAGE).toList(),
                page,
                found.size() > A_PAGE);
    }

    public One one(UUID id, Actor.Staff me, int page) {
        var sent = store.find(id);
        var lines = preview.lines(sent, page);
        return new One(
                sent,
                preview.sums(sent),
                lines.stream().limit(Preview.A_PAGE).toList(),
                preview.faults(id),
                page,
                lines.size() > Preview.A_PAGE,
                me.may(Role.FINANCE) && sent.waits());
    }

    public Columns columns(UUID id) {
        var sent = store.find(id);
        return columns(sent, sent.headingRow(), sent.mapping(), filled(sent.headingRow(), sent.mapping()));
    }

    /// By another row of headings: what was assigned stays where the headings are the same.
    public Columns columns(UUID id, int headingRow) {
        var sent = store.find(id);
        var mapping = Headings.at(imports.table(sent), headingRow)
                .map(found -> Mapping.of(found.names(), sent.columns()))
                .orElseGet(sent::mapping);
        return columns(sent, headingRow, mapping, filled(headingRow, mapping));
    }

    public Columns columns(UUID id, int headingRow, Mapping mapping, Fields fields) {
        return columns(store.find(id), headingRow, mapping, fields);
    }

    private Columns columns(Import sent, int headingRow, Mapping mapping, Fields fields) {
        var below = below(sent, headingRow);
        var columns = new ArrayList<Assigned>();
        for (int i = 0; i < mapping.headings().size(); i++) {
            var index = i;
            columns.add(new Assigned(
                    i,
                    mapping.headings().get(i),
                    below.stream()
                            .map(row -> row.cell(index))
                            .filter(cell -> !cell.isEmpty())
                            .toList()));
        }
        return new Columns(sent, headingRow, columns, fields);
    }

    private List<Row> below(Import sent, int headingRow) {
        var rows = new ArrayList<Row>();
        imports.table(sent).read(row -> {
            if (row.number() > headingRow && !row.isBlank()) {
                rows.add(row);
            }
            return rows.size() < SAMPLES;
        });
        return rows;
    }

    private static Fields filled(int headingRow, Mapping mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("headingRow", "" + headingRow);
        mapping.columns().forEach((index, column) -> values.put("column." + index, column.name()));
        return Fields.of(values);
    }
}
