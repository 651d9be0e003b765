package ruhui.dues;

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
import ruhui.documents.FileId;
import ruhui.dues.Command.Approve;
import ruhui.dues.Command.Close;
import ruhui.dues.Command.Confirm;
import ruhui.dues.Command.Decline;
import ruhui.dues.Command.Refuse;
import ruhui.dues.Command.Report;
import ruhui.dues.Command.Undo;
import ruhui.dues.Stage.Confirmed;
import ruhui.dues.Stage.Partly;
import ruhui.dues.Stage.Prepared;
import ruhui.dues.Stage.Proposed;
import ruhui.dues.Stage.Refused;
import ruhui.dues.Stage.Reported;
import ruhui.dues.Stage.Why;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class WorkflowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate PROMISED = LocalDate.of(2026, 11, 26);
    private static final UUID UNIT = Ids.next();
    private static final Report REPORT = new Report(200_000, DAY, "示例热力有限公司", new FileId(Ids.next()));
    private static final Path PUBLISHED = Path.of("docs/workflows/transfer.md");

    private static final Confirm WHOLE = new Confirm(200_000, DAY, "示例热力有限公司");
    private static final Actor.Staff FINANCE = new Actor.Staff(Ids.next(), "李财务", Set.of(Role.FINANCE));
    private static final Actor.Staff OTHER = new Actor.Staff(Ids.next(), "钱财务", Set.of(Role.FINANCE));
    private static final Transfer.Terms TERMS = new Transfer.Terms(PROMISED, 1_000_000, FINANCE);

    private static final List<Stage> STAGES = List.of(
            new Prepared(),
            new Reported(PROMISED),
            new Partly(PROMISED, 100_000, DAY, "示例热力有限公司"),
            new Proposed(new Reported(PROMISED), WHOLE, OTHER.account(), OTHER.name()),
            new Confirmed(200_000, DAY, "示例热力有限公司"),
            new Refused(Why.NOT_ARRIVED, ""));
    private static final List<Command> COMMANDS = List.of(
            REPORT,
            WHOLE,
            new Approve(),
            new Decline("再查"),
            new Close(),
            new Refuse(Why.OTHER, "重复付款"),
            new Undo("单位有误"));

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
    void what_the_bank_says_counts_and_not_what_the_unit_reported() {
        assertThat(at(new Reported(PROMISED)).next(new Confirm(150_000, DAY.plusDays(1), "李四"), TERMS))
                .contains(new Confirmed(150_000, DAY.plusDays(1), "李四"));
    }

    @Test
    void parts_add_up_until_the_last() {
        var first = at(new Reported(PROMISED)).next(new Confirm(50_000, DAY, "甲", null, true), TERMS);
        assertThat(first).contains(new Partly(PROMISED, 50_000, DAY, "甲"));
        assertThat(at(first.orElseThrow()).next(new Confirm(150_000, DAY.plusDays(1), "乙"), TERMS))
                .contains(new Confirmed(200_000, DAY.plusDays(1), "乙"));
        assertThat(at(first.orElseThrow()).next(new Close(), TERMS)).contains(new Confirmed(50_000, DAY, "甲"));
    }

    @Test
    void from_the_set_amount_on_another_person_must_agree() {
        var terms = new Transfer.Terms(PROMISED, 200_000, FINANCE);
        var proposed = at(new Reported(PROMISED)).next(WHOLE, terms).orElseThrow();
        assertThat(proposed).isEqualTo(new Proposed(new Reported(PROMISED), WHOLE, FINANCE.account(), "李财务"));
        assertThat(at(proposed).next(new Approve(), terms)).isEmpty();
        assertThat(at(proposed).next(new Approve(), new Transfer.Terms(PROMISED, 200_000, OTHER)))
                .contains(new Confirmed(200_000, DAY, "示例热力有限公司"));
        assertThat(at(proposed).next(new Decline("再查"), terms)).contains(new Reported(PROMISED));
        assertThat(at(new Reported(PROMISED))
                        .next(new Confirm(199_999, DAY, "甲"), terms)
                        .orElseThrow())
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void only_the_unit_reports_and_only_finance_decides() {
        var unit = new Actor.Unit(Ids.next(), UNIT, "示例热力有限公司");
        var other = new Actor.Unit(Ids.next(), Ids.next(), "别家热力有限公司");
        var finance = new Actor.Staff(Ids.next(), "李财务", Set.of(Role.FINANCE));
        var reviewer = new Actor.Staff(Ids.next(), "王初审", Set.of(Role.PRELIMINARY, Role.ADMIN, Role.AUDITOR));
        for (var command : COMMANDS) {
            var units = command instanceof Report;
            assertThat(command.mayComeFrom(unit, UNIT)).isEqualTo(units);
            assertThat(command.mayComeFrom(finance, UNIT)).isEqualTo(!units);
            assertThat(command.mayComeFrom(other, UNIT)).isFalse();
            assertThat(command.mayComeFrom(reviewer, UNIT)).isFalse();
            assertThat(command.mayComeFrom(new Actor.System(), UNIT)).isFalse();
        }
    }

    private static String table() {
        var head = COMMANDS.stream().map(WorkflowTest::name).toList();
        var lines = STAGES.stream()
                .map(stage -> row(
                        name(stage),
                        COMMANDS.stream()
                                .map(command -> outcome(stage, command))
                                .toList()));
        return "# A reported transfer · 转账登记\n\n"
                + "Written by its test; what is not listed does not happen.\n\n"
                + row("", head) + row("---", head.stream().map(_ -> "---").toList())
                + lines.collect(Collectors.joining());
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }

    private static String outcome(Stage stage, Command command) {
        return at(stage).next(command, TERMS).map(WorkflowTest::name).orElse("·");
    }

    private static Transfer at(Stage stage) {
        return new Transfer(Ids.next(), UNIT, Ids.next(), 1, REPORT, stage);
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
