package ruhui.database;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import ruhui.database.BookChecks.Fault;

/// What `bin/check-books` would say of the tests' database. Every test of money ends with it.
@Component
public class RightBooks {

    private final DataSource source;

    RightBooks(DataSource source) {
        this.source = source;
    }

    public List<Fault> faults() {
        try (var database = source.getConnection()) {
            return BookChecks.on(database);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
