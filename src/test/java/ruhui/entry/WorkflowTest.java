package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruhui.association.Promises;
import ruhui.calendar.WorkingCalendar;
import ruhui.entry.Command.Approve;
import ruhui.entry.Command.Close;
import ruhui.entry.Command.Correct;
import ruhui.entry.Command.Reject;
import ruhui.entry.Command.Reopen;
import ruhui.entry.Command.Resume;
import ruhui.entry.Command.Return;
import ruhui.entry.Command.Submit;
import ruhui.entry.Command.TakeBack;
import ruhui.entry.Command.Withdraw;
import ruhui.entry.Stage.Closed;
import ruhui.entry.Stage.Correcting;
import ruhui.entry.Stage.Draft;
import ruhui.entry.Stage.Passed;
import ruhui.entry.Stage.Rejected;
import ruhui.entry.Stage.Returned;
import ruhui.entry.Stage.Submitted;
import ruhui.entry.Stage.Withdrawn;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// The whole workflow, tried out, and published for the secretariat: `-Dpublish=true` accepts a new table.
class WorkflowTest {

    private static final Path PUBLISHED = Path.of("docs/workflows/application.md");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Deadlines DEADLINES = new Deadlines(
            TODAY, new WorkingCalendar(Map.of(), Set.of(2026)), new Promises(2, 3, 3, 3, 5, 10, 30, 10, 30, 7));
    private static final UUID CASE = UUID.randomUUID();
    private static final Actor.Person APPLICANT = new Actor.Person(UUID.randomUUID(), "周申请");

    static final List<Stage> STAGES = List.of(
            new Draft(),
            new Submitted(TODAY),
            new Returned(TODAY),
            new Passed(),
            new Correcting(),
            new Rejected("不属于供热行业", TODAY),
            new Withdrawn(),
            new Closed());

    private static final List<Command> COMMANDS = List.of(
            new Submit(),
            new Withdraw(),
            new Approve(""),
            new Return(Map.of(), ""),
            new Reject("不属于供热行业", 1),
            new TakeBack(),
            new Reopen(Map.of()),
            new Resume(),
            new Correct(),
            new Close());

    @Test
    void every_stage_and_command_is_tried() {
        assertThat(kinds(STAGES)).isEqualTo(leaves(Stage.class));
        assertThat(kinds(COMMANDS)).isEqualTo(leaves(Command.class));
    }

    @Test
    void the_published_table_is_what_the_code_does() throws IOException {
        if (Boolean.getBoolean("publish")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, table());
        }
        assertThat(PUBLISHED).hasContent(table());
    }

    @Test
    void days_are_promised_by_the_working_calendar() {
        assertThat(at(new Draft()).next(new Submit(), DEADLINES)).contains(new Submitted(TODAY.plusDays(3)));
        assertThat(at(new Submitted(TODAY)).next(new Return(Map.of(), ""), DEADLINES))
                .contains(new Returned(TODAY.plusDays(30)));
        assertThat(at(new Submitted(TODAY)).next(new Reject("不符", 6), DEADLINES))
                .contains(new Rejected("不符", LocalDate.parse("2027-05-23")));
    }

    @Test
    void the_days_left_are_kept_while_the_applicant_mends() {
        var returned = at(new Submitted(TODAY.plusDays(2))).at(new Returned(TODAY), DEADLINES, Instant.EPOCH);
        assertThat(returned.daysLeft()).isEqualTo(2);
        var late = at(new Submitted(TODAY.minusDays(9))).at(new Returned(TODAY), DEADLINES, Instant.EPOCH);
        assertThat(late.daysLeft()).isEqualTo(1);
    }

    @Test
    void each_command_knows_who_may() {
        var reviewer = staff(Role.PRELIMINARY);
        var formal = staff(Role.FORMAL);
        var unit = new Actor.Unit(UUID.randomUUID(), CASE, "北方热力");
        var stranger = new Actor.Person(UUID.randomUUID(), "别人");
        assertThat(who(new Submit(), APPLICANT, stranger, unit, reviewer, formal))
                .containsExactly(APPLICANT);
        assertThat(who(new Withdraw(), APPLICANT, stranger, unit, reviewer)).containsExactly(APPLICANT);
        assertThat(who(new Correct(), APPLICANT, unit, reviewer)).containsExactly(unit);
        assertThat(who(new Approve(""), APPLICANT, unit, reviewer, formal)).containsExactly(reviewer);
        assertThat(who(new Reopen(Map.of()), APPLICANT, reviewer, formal)).containsExactly(formal);
    }

    private static List<Actor> who(Command command, Actor... actors) {
        return Arrays.stream(actors)
                .filter(actor -> command.mayComeFrom(actor, CASE, APPLICANT.account()))
                .toList();
    }

    private static Actor.Staff staff(Role role) {
        return new Actor.Staff(UUID.randomUUID(), "王工", Set.of(role));
    }

    private static Application at(Stage stage) {
        return new Application(
                CASE, "R2026-00001", APPLICANT.account(), Lang.ZH, stage, Profile.EMPTY, 1, 1, 2, null, Instant.EPOCH);
    }

    private static String table() {
        var head = COMMANDS.stream().map(Command::name).collect(Collectors.joining(" | ", "|  | ", " |\n"));
        var line = "| --- ".repeat(COMMANDS.size() + 1) + "|\n";
        var rows = STAGES.stream()
                .map(stage -> COMMANDS.stream()
                        .map(command -> at(stage)
                                .next(command, DEADLINES)
                                .map(Stage::name)
                                .orElse("·"))
                        .collect(Collectors.joining(" | ", "| " + stage.name() + " | ", " |\n")))
                .collect(Collectors.joining());
        return "# Application\n\nWritten by `WorkflowTest`. What is not listed does not happen.\n\n" + head + line
                + rows;
    }

    private static Set<Class<?>> kinds(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(sub -> leaves(sub).stream())
                        .collect(Collectors.toSet())
                : Stream.<Class<?>>of(type).collect(Collectors.toSet());
    }
}
