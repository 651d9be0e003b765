package ruhui.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruhui.bank.Command.Approve;
import ruhui.bank.Command.Decline;
import ruhui.bank.Command.Forget;
import ruhui.bank.Command.Give;
import ruhui.bank.Command.Park;
import ruhui.bank.Command.Recognise;
import ruhui.bank.Command.Resume;
import ruhui.bank.Command.SendBack;
import ruhui.bank.Command.TakeBack;
import ruhui.bank.Stage.Known;
import ruhui.bank.Stage.Open;
import ruhui.bank.Stage.Parked;
import ruhui.bank.Stage.Proposed;
import ruhui.bank.Stage.Spent;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class WorkflowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long ALL = 200_000;
    private static final UUID UNIT = Ids.next();
    private static final Actor.Staff FIRST = new Actor.Staff(Ids.next(), "李财务", Set.of(Role.FINANCE));
    private static final Actor.Staff OTHER = new Actor.Staff(Ids.next(), "钱财务", Set.of(Role.FINANCE));
    private static final Give PART = new Give(UNIT, null, 50_000, null);
    private static final Give WHOLE = new Give(UNIT, null, ALL, null);
    private static final Path PUBLISHED = Path.of("docs/workflows/bank-line.md");

    private static final List<Stage> STAGES = List.of(
            new Open(),
            new Parked("正在询问"),
            new Proposed(WHOLE, OTHER.account(), OTHER.name()),
            new Spent(),
            new Known());
    private static final List<Command> COMMANDS = List.of(
            WHOLE,
            new SendBack(50_000, DAY, "汇错"),
            new Park("正在询问"),
            new Resume(),
            new Approve(),
            new Decline(),
            new TakeBack(Ids.next(), "单位有误"),
            new Recognise(Ids.next()),
            new Forget());

    @Test
    void every_stage_and_command_is_tried() {
        assertThat(kinds(STAGES)).isEqualTo(leaves(Stage.class));
        assertThat(kinds(COMMANDS)).isEqualTo(leaves(Command.class));
    }

    @Test
    void the_published_table_is_what_the_code_does() throws IOException {
        if (Boolean.getBoolean("publish")) {
            Files.writeString(PUBLISHED, table());
        }
        assertThat(PUBLISHED).hasContent(table());
    }

    @Test
    void a_part_leaves_the_rest_and_nobody_gives_more_than_there_is() {
        assertThat(next(new Open(), PART, ALL)).isEqualTo("Open");
        assertThat(next(new Open(), PART, 50_000)).isEqualTo("Spent");
        assertThat(next(new Open(), PART, 49_999)).isEqualTo("·");
        assertThat(next(new Open(), new Give(UNIT, null, 0, null), ALL)).isEqualTo("·");
        assertThat(next(new Open(), new Recognise(Ids.next()), ALL - 1)).isEqualTo("·");
    }

    @Test
    void from_the_set_amount_on_another_person_must_agree() {
        var line = at(new Open(), ALL);
        var terms = new Arrival.Terms(ALL, FIRST);
        var proposed = line.next(WHOLE, terms).orElseThrow();
        assertThat(proposed).isEqualTo(new Proposed(WHOLE, FIRST.account(), FIRST.name()));
        assertThat(at(proposed, ALL).next(new Approve(), terms)).isEmpty();
        assertThat(at(proposed, ALL).next(new Approve(), new Arrival.Terms(ALL, OTHER)))
                .contains(new Spent());
        assertThat(line.next(new Give(UNIT, null, ALL, Ids.next()), terms)).contains(new Spent());
    }

    private static String table() {
        var head = COMMANDS.stream().map(WorkflowTest::name).toList();
        var lines = STAGES.stream()
                .map(stage -> row(
                        name(stage),
                        COMMANDS.stream()
                                .map(command -> next(stage, command, ALL))
                                .toList()));
        return "# A bank line that brought money · 到账流水\n\n"
                + "Written by its test, for a gift of all that is left and a return of a part; what is not listed does not happen. "
                + "From the set amount on, giving and returning lead to Proposed first.\n\n"
                + row("", head) + row("---", head.stream().map(_ -> "---").toList())
                + lines.collect(Collectors.joining());
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }

    private static String next(Stage stage, Command command, long left) {
        return at(stage, left)
                .next(command, new Arrival.Terms(1_000_000, FIRST))
                .map(WorkflowTest::name)
                .orElse("·");
    }

    private static Arrival at(Stage stage, long left) {
        return new Arrival(Ids.next(), Ids.next(), 1, stage, DAY, "某单位", ALL, left);
    }

    private static String name(Object kind) {
        return kind.getClass().getSimpleName();
    }

    private static Set<String> kinds(List<?> samples) {
        return samples.stream().map(WorkflowTest::name).collect(Collectors.toSet());
    }

    private static Set<String> leaves(Class<?> root) {
        return leafTypes(root).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leafTypes(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WorkflowTest::leafTypes)
                : Stream.of(type);
    }
}
