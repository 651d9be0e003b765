package ruhui.dues;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.admission.FoundCases;

/// Finds the unit that money may be from.
@Repository
@Transactional(readOnly = true)
public class Payers {

    private static final int MOST = 20;

    public record Payer(UUID unit, String number, String name) {}

    /// A part of a transfer that was confirmed without a line of a statement.
    public record Unlinked(UUID payment, UUID transfer, String unitName, String number, LocalDate on, long fen) {}

    private final Charges charges;
    private final TransferList transfers;
    private final FoundCases found;
    private final JdbcClient db;

    Payers(Charges charges, TransferList transfers, FoundCases found, JdbcClient db) {
        this.charges = charges;
        this.transfers = transfers;
        this.found = found;
        this.db = db;
    }

    /// By remark code, or part of its name, its number or its credit code.
    public List<Payer> search(String typed) {
        var code = RemarkCode.parse(typed);
        return code.isPresent()
                ? withCodes(List.of(code.get().code())).stream()
                        .map(charge -> new Payer(charge.caseId(), charge.caseNumber(), charge.unitName()))
                        .toList()
                : found.search(typed).stream()
                        .map(it -> new Payer(it.id(), it.number(), it.unitName()))
                        .toList();
    }

    /// The charges these remark codes were given to, paid or not.
    public List<Charge> withCodes(Collection<String> codes) {
        return find("remark_code = any(:codes)", "codes", codes.toArray(String[]::new));
    }

    /// What is still owed by units called like this payer.
    public List<Charge> owedBy(String payer) {
        return payer.isBlank()
                ? List.of()
                : find(
                                "translate(lower(unit_name), '（）［］【】〔〕﹝﹞[]{} 　', '()()()()()()()') = :key",
                                "key",
                                SameName.key(payer))
                        .stream()
                        .filter(Charge::isOpen)
                        .toList();
    }

    /// The transfer of this unit that waits for finance.
    public Optional<TransferLine> waiting(UUID unit) {
        return transfers.of(unit).stream().filter(TransferLine::waits).findFirst();
    }

    /// Money of this amount that was booked around this day before its line was here.
    public List<Unlinked> unlinked(long fen, LocalDate day) {
        return db.sql("""
                select p.payment, t.id as transfer, o.unit_name, o.case_number as number, t.received_on as "on", p.fen
                  from dues.transfer_part p
                  join dues.transfer t on t.id = p.transfer
                  join dues.obligation o on o.id = t.obligation
                 where p.line is null
                   and p.undone_at is null
                   and p.fen = :fen
                   and t.received_on between cast(:day as date) - 10 and cast(:day as date) + 10
                 order by t.received_on, t.id
                 limit :most
                """)
                .param("fen", fen)
                .param("day", day)
                .param("most", MOST)
                .query(Unlinked.class)
                .list();
    }

    private List<Charge> find(String which, String name, Object value) {
        return db
                .sql("select id from dues.obligation where " + which + " order by at desc limit 500")
                .param(name, value)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> charges.find(id).stream())
                .toList();
    }
}
