package ruhui.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The numbers people read out on the telephone. A number is taken in the transaction that uses it, in order and
/// without gaps, and is never given twice.
@Component
public class Numbers {

    private final JdbcClient db;

    Numbers(JdbcClient db) {
        this.db = db;
    }

    /// The next of its kind, 1 for the first: `next("case-2026")`. Others who ask for the same kind wait until we
    /// commit.
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String kind) {
        return db.sql("""
                insert into shared.counter (kind, last)
                values (:kind, 1)
                on conflict (kind) do update
                   set last = counter.last + 1
                returning last
                """).param("kind", kind).query(Long.class).single();
    }
}
