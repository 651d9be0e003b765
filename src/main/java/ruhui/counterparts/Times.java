package ruhui.counterparts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// The provider's two clocks: what it writes in its books can be moved; what it signs with is the machine's, because
/// that is what the merchant's machine compares.
final class Times {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Clock books;
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    Times(Clock books, Clock machine) {
        this.books = books;
        this.machine = machine;
    }

    Instant now() {
        return books.instant().plus(ahead);
    }

    Instant machine() {
        return machine.instant();
    }

    void standAt(Instant moment) {
        ahead = Duration.between(books.instant(), moment);
    }

    void goAhead(Duration by) {
        ahead = by;
    }

    static String written(Instant moment) {
        return WRITTEN.format(moment.atZone(ZONE));
    }

    /// As merchants write it: with the offset, without fractions.
    static Instant read(String field, String text) {
        try {
            return OffsetDateTime.parse(text, WRITTEN).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Problem.field(field, text, "格式应为 yyyy-MM-DDTHH:mm:ss+TIMEZONE");
        }
    }
}
