package ruhui.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries what is due and reads it like its recipient would. Take it as a constructor argument of a module test or a
/// journey: `postman.code("13800138000")`, `postman.initialPassword("contact@example.com")`.
@Component
public class Postman {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern PASSWORD = Pattern.compile("(?:初始密码：|Initial password: )(\\S+)");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Deliveries deliveries;
    private final Kept kept;
    private final JdbcClient db;
    private final Clock clock;

    Postman(Deliveries deliveries, Kept kept, JdbcClient db, Clock clock) {
        this.deliveries = deliveries;
        this.kept = kept;
        this.db = db;
        this.clock = clock;
    }

    /// `subject` is empty for texts.
    public record Post(String to, String subject, String body) {}

    /// Sends all that is due; gives everything this recipient ever got, the newest first.
    public List<Post> to(String recipient) {
        release();
        deliveries.deliverDue();
        return kept.sheets().stream()
                .filter(sheet -> sheet.to().equals(recipient))
                .sorted(Comparator.comparing(Kept.Sheet::at).reversed())
                .map(sheet -> new Post(sheet.to(), sheet.subject(), sheet.body()))
                .toList();
    }

    /// As if the minute had passed in which a decision may be taken back.
    public void release() {
        db.sql("update notifications.message set due_at = :now where held and due_at > :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public List<String> subjects(String recipient) {
        return to(recipient).stream().map(Post::subject).toList();
    }

    public String letter(String mailbox, String subject) {
        return to(mailbox).stream()
                .filter(post -> post.subject().equals(subject))
                .findFirst()
                .map(Post::body)
                .orElseThrow(() -> new AssertionError("no letter “" + subject + "” reached " + mailbox));
    }

    /// The last code that reached this mobile or mailbox.
    public String code(String recipient) {
        return find(recipient, CODE).group();
    }

    public String initialPassword(String mailbox) {
        return find(mailbox, PASSWORD).group(1);
    }

    /// The last link that reached this mailbox.
    public String link(String mailbox) {
        return find(mailbox, LINK).group();
    }

    private MatchResult find(String recipient, Pattern pattern) {
        return to(recipient).stream()
                .flatMap(post -> pattern.matcher(post.body()).results().limit(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing like " + pattern + " reached " + recipient));
    }
}
