package ruhui.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruhui.documents.FileId;
import ruhui.invoicing.Command.Apply;
import ruhui.invoicing.Command.Issue;
import ruhui.invoicing.Command.Redden;
import ruhui.invoicing.Command.Return;
import ruhui.invoicing.Command.Withdraw;
import ruhui.invoicing.Stage.Applied;
import ruhui.invoicing.Stage.Issued;
import ruhui.invoicing.Stage.Prepared;
import ruhui.invoicing.Stage.Reddened;
import ruhui.invoicing.Stage.Returned;
import ruhui.invoicing.Stage.Withdrawn;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;

class WorkflowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate PROMISED = LocalDate.of(2026, 11, 30);
    private static final UUID UNIT = Ids.next();
    private static final FileId FILE = new FileId(Ids.next());
    private static final Title TITLE =
            new Title(Title.Kind.COMPANY, "示例热力有限公司", "91110000100000000X", "a@example.com", "", "", "", "");
    private static final Request REQUEST =
            new Request(Purpose.MEETING, "供热节能技术交流会", 80_000, InvoiceKind.VAT_ORDINARY, TITLE, "");
    private static final Draft DRAFT = new Draft(
            InvoiceKind.VAT_ORDINARY,
            "26110000000000000001",
            "",
            DAY,
            Optional.of(80_000L),
            "示例热力有限公司",
            "91110000100000000X",
            "示例市供热行业协会",
            FILE,
            List.of(),
            List.of());
    private static final Path PUBLISHED = Path.of("docs/workflows/invoice.md");

    private static final List<Stage> STAGES = List.of(
            new Prepared(),
            new Applied(PROMISED),
            new Issued(Ids.next(), "26110000000000000001", DAY, FILE),
            new Reddened(Ids.next(), "26110000000000000001", "26110000000000000002"),
            new Returned("抬头有误"),
            new Withdrawn());
    private static final List<Command> COMMANDS = List.of(
            new Apply(REQUEST),
            new Withdraw(),
            new Issue(Ids.next(), DRAFT, ""),
            new Redden(Ids.next(), DRAFT, "抬头有误"),
            new Return("抬头有误"));

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
    void a_returned_one_comes_back_with_what_was_mended() {
        var mended = new Request(Purpose.MEETING, "供热节能技术交流会", 90_000, InvoiceKind.VAT_SPECIAL, TITLE, "");
        var returned = at(new Returned("金额有误"));
        var stage = returned.next(new Apply(mended), PROMISED).orElseThrow();
        assertThat(stage).isEqualTo(new Applied(PROMISED));
        assertThat(returned.after(new Apply(mended), stage).request()).isEqualTo(mended);
    }

    @Test
    void only_the_unit_applies_and_only_finance_issues() {
        var unit = new Actor.Unit(Ids.next(), UNIT, "示例热力有限公司");
        var other = new Actor.Unit(Ids.next(), Ids.next(), "别家热力有限公司");
        var finance = new Actor.Staff(Ids.next(), "李财务", Set.of(Role.FINANCE));
        var reviewer = new Actor.Staff(Ids.next(), "王初审", Set.of(Role.PRELIMINARY, Role.ADMIN, Role.AUDITOR));
        for (var command : COMMANDS) {
            var units = command instanceof Command.ByUnit;
            assertThat(command.mayComeFrom(unit, UNIT)).isEqualTo(units);
            assertThat(command.mayComeFrom(finance, UNIT)).isEqualTo(!units);
            assertThat(command.mayComeFrom(other, UNIT)).isFalse();
            assertThat(command.mayComeFrom(reviewer, UNIT)).isFalse();
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
        return "# An application for an invoice · 开票申请\n\n"
                + "Written by its test; what is not listed does not happen.\n\n"
                + row("", head) + row("---", head.stream().map(_ -> "---").toList())
                + lines.collect(Collectors.joining());
    }

    private static String row(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |\n";
    }

    private static String outcome(Stage stage, Command command) {
        return at(stage).next(command, PROMISED).map(WorkflowTest::name).orElse("·");
    }

    private static Application at(Stage stage) {
        return new Application(Ids.next(), UNIT, "KP2026-00001", 1, REQUEST, stage);
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
