package ruhui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import ruhui.shared.Lang;

/// Nothing happens of which it is not decided who is told; and the decisions, published for the secretariat:
/// `-Dpublish=true` accepts a new table.
class PlanningTest {

    private static final Pattern PUBLISHED = Pattern.compile("publishEvent\\(\\s*new (\\w+)");

    /// What goes between modules only, with the reason why nobody is told.
    private static final Map<String, String> TOLD_OTHERWISE =
            Map.of("UnitJoined", "the admission moved to Joined", "JoiningTakenBack", "the dues were reopened");

    @Test
    void of_everything_that_is_announced_it_is_decided_who_is_told() throws IOException {
        assertThat(announced())
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(heard()).as("heard by Planning: " + event).contains(event));
        assertThat(heard()).doesNotContain("Nonsense");
    }

    @Test
    void the_published_table_is_what_is_planned() throws IOException {
        var published = Path.of("docs/workflows/messages.md");
        if (Boolean.getBoolean("publish")) {
            Files.writeString(published, table());
        }
        assertThat(published).hasContent(table());
    }

    private static TreeSet<String> announced() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/ruhui"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> PUBLISHED.matcher(read(file)).results().map(found -> name(found)))
                    .filter(event -> !TOLD_OTHERWISE.containsKey(event))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static TreeSet<String> heard() {
        return Arrays.stream(Planning.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventListener.class))
                .flatMap(method -> leaves(method.getParameterTypes()[0]))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PlanningTest::leaves)
                : Stream.of(type);
    }

    private static String table() {
        return """
                # Messages

                Written by `PlanningTest`. Who is told what, and how; the language is the reader's. What carries a
                number below 2 goes first when many wait.

                | kind | who | SMS | e-mail | in site | order | zh | en |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """ + Arrays.stream(Kind.values()).map(PlanningTest::row).collect(Collectors.joining());
    }

    private static String row(Kind kind) {
        var masked = Longest.facts(kind);
        return "| `%s` | %s | %s | %s | %s | %d | %s | %s |%n"
                .formatted(
                        kind.word(),
                        Audience.of(kind).name().toLowerCase(java.util.Locale.ROOT),
                        takes(kind, Channel.SMS),
                        takes(kind, Channel.EMAIL),
                        takes(kind, Channel.INSITE),
                        kind.urgency(),
                        Wording.masked(Lang.ZH).subject(kind, masked),
                        Wording.masked(Lang.EN).subject(kind, masked));
    }

    private static String takes(Kind kind, Channel channel) {
        return kind.takes(channel) ? "yes" : "·";
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
