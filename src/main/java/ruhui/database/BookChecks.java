package ruhui.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What must hold of the books at any time: queries that find nothing, each under the name of its invariant. Every
/// module that keeps money adds a file to `checks/books`.
public final class BookChecks {

    private static final Pattern HEAD = Pattern.compile("(?m)^-- (I\\d+) (.+)$");

    /// One row that should not be.
    public record Fault(String invariant, String what, String about, String seen) {

        @Override
        public String toString() {
            return invariant + " · " + what + " · " + about + " · " + seen;
        }
    }

    record Check(String invariant, String what, String query) {}

    private BookChecks() {}

    /// Reads one moment of a database that may be at work.
    public static List<Fault> on(Connection database) throws SQLException {
        var found = new ArrayList<Fault>();
        for (var check : all()) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(check.query())) {
                while (rows.next()) {
                    found.add(new Fault(check.invariant(), check.what(), rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found;
    }

    static List<Check> all() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:checks/books/*.sql"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Check> read(Resource file) {
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            var heads = HEAD.matcher(text).results().toList();
            var checks = new ArrayList<Check>();
            for (var i = 0; i < heads.size(); i++) {
                var end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
                var query = text.substring(heads.get(i).end(), end).strip();
                checks.add(new Check(heads.get(i).group(1), heads.get(i).group(2), query));
            }
            return checks;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
