package ruhui.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What accepting a file would bring, in numbers and in lines.
@Repository
class Preview {

    static final int A_PAGE = 100;

    /// `known` came with an earlier file or stands twice in this one; `alike` is not known, though a line of that day,
    /// amount and payer is.
    public record Sums(
            int lines,
            int in,
            long inFen,
            int out,
            long outFen,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int known,
            int alike,
            int coded) {}

    public record Shown(
            int row, LocalDate on, String time, long fen, String payer, String remark, boolean known, boolean alike) {}

    public record Faulty(int row, String heading, String value, String said) {}

    private static final String MARKED = """
            select d.row, d.booked_on, d.booked_time, d.fen, d.payer, d.remark, d.codes, k.known,
                   not k.known and exists (select
                                             from bank.line l
                                            where l.account = :account
                                              and l.booked_on = d.booked_on
                                              and l.fen = d.fen
                                              and l.payer_key = d.payer_key) as alike
              from bank.draft d
             cross join lateral (select exists (select from bank.line l where l.account = :account and l.key = d.key)
                                        or exists (select
                                                     from bank.draft b
                                                    where b.import = d.import
                                                      and b.key = d.key
                                                      and b.row < d.row) as known) k
             where d.import = :id
            """;

    private final JdbcClient db;

    Preview(JdbcClient db) {
        this.db = db;
    }

    Sums sums(Import sent) {
        return db.sql("with marked as (" + MARKED + """
                )
                select count(*) as lines,
                       count(*) filter (where fen > 0) as "in",
                       coalesce(sum(fen) filter (where fen > 0), 0) as in_fen,
                       count(*) filter (where fen < 0) as out,
                       coalesce(-sum(fen) filter (where fen < 0), 0) as out_fen,
                       min(booked_on) as first,
                       max(booked_on) as last,
                       count(*) filter (where known) as known,
                       count(*) filter (where alike) as alike,
                       count(*) filter (where not known and fen > 0 and codes <> '{}') as coded
                  from marked
                """)
                .param("id", sent.id())
                .param("account", sent.account().id())
                .query(Sums.class)
                .single();
    }

    /// Those that look like lines we have first, then as in the file.
    List<Shown> lines(Import sent, int page) {
        return db.sql("with marked as (" + MARKED + """
                )
                select row, booked_on as "on", booked_time as time, fen, payer, remark, known, alike
                  from marked
                 order by alike desc, row
                 limit :limit offset :offset
                """)
                .param("id", sent.id())
                .param("account", sent.account().id())
                .param("limit", A_PAGE + 1)
                .param("offset", A_PAGE * (page - 1))
                .query(Shown.class)
                .list();
    }

    List<Faulty> faults(UUID id) {
        return db.sql("select row, heading, value, said from bank.fault where import = :id order by row, heading")
                .param("id", id)
                .query(Faulty.class)
                .list();
    }
}
