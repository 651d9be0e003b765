package ruhui.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Typed;

/// Lines of statements as lists show them, the newest day first.
@Repository
@Transactional(readOnly = true)
class LineList {

    static final int A_PAGE = 50;

    public record Line(
            UUID id,
            String bank,
            String number,
            LocalDate on,
            String time,
            long fen,
            String payer,
            String payerAccount,
            String remark,
            String serial) {}

    public record Lines(String typed, @Nullable UUID from, List<Line> lines, int page, boolean more) {}

    private static final String SELECT = """
            select l.id, a.bank, a.number, l.booked_on as "on", l.booked_time as time, l.fen, l.payer,
                   l.payer_account, l.remark, l.serial
              from bank.line l
              join bank.account a on a.id = l.account
            """;

    private final JdbcClient db;

    LineList(JdbcClient db) {
        this.db = db;
    }

    /// Those of one import, or all; `typed` is part of payer, remark or serial number, or an amount.
    Lines page(@Nullable UUID from, String typed, int page) {
        var sought = Typed.words(typed);
        var found = db.sql(SELECT + """
                 where (cast(:from as uuid) is null or l.import = :from)
                   and (:sought = ''
                        or l.fen = :fen
                        or l.payer ilike :like
                        or l.remark ilike :like
                        or l.serial = :sought)
                 order by l.booked_on desc, l.id desc
                 limit :limit offset :offset
                """)
                .param("from", from)
                .param("sought", sought)
                .param("fen", sought.isEmpty() ? 0L : Amounts.fen(sought).orElse(0L))
                .param("like", "%" + sought.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", A_PAGE + 1)
                .param("offset", A_PAGE * (page - 1))
                .query(Line.class)
                .list();
        return new Lines(sought, from, found.stream().limit(A_PAGE).toList(), page, found.size() > A_PAGE);
    }
}
