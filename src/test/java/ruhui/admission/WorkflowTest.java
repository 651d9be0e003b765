package ruhui.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import ruhui.admission.Command.*;
import ruhui.admission.Stage.*;
import ruhui.association.Promises;
import ruhui.calendar.WorkingCalendar;
import ruhui.shared.Actor;
import ruhui.shared.Role;

class WorkflowTest {

    static final UUID CASE = new UUID(0, 7);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Deadlines DEADLINES = new Deadlines(
            TODAY, new WorkingCalendar(Map.of(), Set.of()), new Promises(2, 3, 3, 3, 5, 10, 30, 10, 30, 7));
    static final Parcel PARCEL = new Parcel("ems", "EA123456789CN", TODAY);

    static final List<Stage> STAGES = List.of(
            new AwaitingActivation(TODAY),
            new AwaitingPapers(TODAY),
            new PapersSent(PARCEL),
            new PapersMissing(List.of("营业执照复印件"), TODAY),
            new FormalReview(TODAY),
            new Corrections(),
            new AwaitingPayment(TODAY),
            new ConfirmingTransfer(TODAY),
            new Joined(TODAY, TODAY),
            new Welcomed(TODAY),
            new Rejected("不符合章程"),
            new Withdrawn());

    static final List<Command> COMMANDS = List.of(
            new TakeBack(TODAY),
            new Activate(),
            new SendPapers(PARCEL),
            new ReceivePapers(),
            new AskForPapers(List.of("营业执照复印件")),
            new Approve(),
            new Return(Map.of("name", "与执照不一致")),
            new Reject("不符合章程"),
            new Correct(),
            new AwaitTransfer(TODAY),
            new RefuseTransfer("未到账"),
            new Join(TODAY),
            new Welcome(TODAY),
            new LosePayment("退款"),
            new Withdraw());

    @Test
    void every_stage_and_command_is_tried() {
        assertThat(kinds(STAGES)).isEqualTo(leaves(Stage.class));
        assertThat(kinds(COMMANDS)).isEqualTo(leaves(Command.class));
    }

    @Test
    void the_published_table_is_what_the_code_does() throws IOException {
        var published = Path.of("docs/workflows/admission.md");
        if (Boolean.getBoolean("publish")) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, table());
        }
        assertThat(published).hasContent(table());
    }

    @Test
    void the_association_promises_working_days_and_the_unit_has_calendar_days() {
        assertThat(at(new AwaitingActivation(TODAY)).next(new Activate(), DEADLINES))
                .contains(new AwaitingPapers(LocalDate.of(2026, 12, 3)));
        assertThat(at(new PapersSent(PARCEL)).next(new ReceivePapers(), DEADLINES))
                .contains(new FormalReview(LocalDate.of(2026, 11, 26)));
        assertThat(at(new FormalReview(TODAY)).next(new Approve(), DEADLINES))
                .contains(new AwaitingPayment(LocalDate.of(2026, 12, 23)));
        assertThat(at(new AwaitingPayment(TODAY)).next(new Join(TODAY.minusDays(2)), DEADLINES))
                .contains(new Joined(TODAY.minusDays(2), LocalDate.of(2026, 12, 7)));
    }

    @Test
    void a_transfer_that_did_not_come_leaves_the_old_day_to_pay() {
        var until = TODAY.plusDays(9);
        var paying = at(new FormalReview(TODAY)).at(new AwaitingPayment(until)).at(new ConfirmingTransfer(TODAY));

        assertThat(paying.next(new RefuseTransfer("未到账"), DEADLINES)).contains(new AwaitingPayment(until));
    }

    @Test
    void a_day_to_pay_that_passed_while_we_were_looking_is_given_anew() {
        var paying = at(new FormalReview(TODAY))
                .at(new AwaitingPayment(TODAY.minusDays(1)))
                .at(new ConfirmingTransfer(TODAY));

        assertThat(paying.next(new RefuseTransfer("未到账"), DEADLINES))
                .contains(new AwaitingPayment(LocalDate.of(2026, 12, 23)));
    }

    @Test
    void every_change_is_a_version_and_the_day_of_payment_stays() {
        var joined = at(new AwaitingPayment(TODAY)).at(new Joined(TODAY, TODAY.plusDays(10)));

        assertThat(joined.version()).isEqualTo(2);
        assertThat(joined.at(new Welcomed(TODAY.plusDays(3))).paidOn()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void only_whom_it_concerns_may_command(Command command) {
        var unit = new Actor.Unit(new UUID(0, 1), CASE, "北方热力");
        var otherUnit = new Actor.Unit(new UUID(0, 2), new UUID(0, 8), "南方热力");
        var person = new Actor.Person(new UUID(0, 3), "李申请");
        var reviewer = new Actor.Staff(new UUID(0, 4), "王复审", Set.of(Role.FORMAL));
        var others = new Actor.Staff(
                new UUID(0, 5),
                "赵",
                Arrays.stream(Role.values()).filter(role -> role != Role.FORMAL).collect(Collectors.toSet()));

        assertThat(Stream.of(unit, otherUnit, person, reviewer, others, new Actor.System())
                        .filter(actor -> command.mayComeFrom(actor, CASE)))
                .containsExactly(
                        switch (command) {
                            case ByUnit _ -> unit;
                            case ByReviewer _ -> reviewer;
                            case BySystem _ -> new Actor.System();
                        });
    }

    static Admission at(Stage stage) {
        return new Admission(CASE, 1, stage, null, null);
    }

    private static String table() {
        var rows = STAGES.stream()
                .map(stage -> row(stage.name(), COMMANDS.stream().map(command -> outcome(stage, command))));
        return """
                # The workflow of an admission

                Written by `ruhui.admission.WorkflowTest`, which fails where code and table differ. `·`: does not happen.

                """ + Stream.concat(Stream.of(head(), rule()), rows).collect(Collectors.joining());
    }

    private static String head() {
        return row("", COMMANDS.stream().map(Command::name));
    }

    private static String rule() {
        return row("---", COMMANDS.stream().map(_ -> "---"));
    }

    private static String row(String first, Stream<String> cells) {
        return "| " + Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ")) + " |\n";
    }

    private static String outcome(Stage stage, Command command) {
        return at(stage).next(command, DEADLINES).map(Stage::name).orElse("·");
    }

    private static Set<Class<?>> kinds(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> leaves(@Nullable Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(sub -> sub.isSealed() ? leaves(sub).stream() : Stream.of(sub))
                .collect(Collectors.toSet());
    }
}
