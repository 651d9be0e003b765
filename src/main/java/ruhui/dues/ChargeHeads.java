package ruhui.dues;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.association.Level;

/// What many charges are for, without what became of them.
@Repository
public class ChargeHeads {

    /// `level` only where it is dues.
    public record Head(
            UUID id,
            UUID unit,
            String unitName,
            Kind kind,
            @Nullable Level level,
            String noticeNumber) {}

    private final JdbcClient db;

    ChargeHeads(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, Head> of(Collection<UUID> charges) {
        return db.sql("""
                select id, case_id as unit, unit_name, kind, level, notice_number
                  from dues.obligation
                 where id = any(:charges)
                """).param("charges", charges.toArray(UUID[]::new)).query(Head.class).list().stream()
                .collect(toMap(Head::id, Function.identity()));
    }
}
