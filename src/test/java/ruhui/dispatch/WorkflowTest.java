package ruhui.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruhui.dispatch.Command.AddCertificate;
import ruhui.dispatch.Command.AddReceipt;
import ruhui.dispatch.Command.CorrectParcel;
import ruhui.dispatch.Command.ReplaceReceipt;
import ruhui.dispatch.Command.Send;
import ruhui.dispatch.Stage.Certified;
import ruhui.dispatch.Stage.Ready;
import ruhui.dispatch.Stage.Receipted;
import ruhui.dispatch.Stage.Sent;
import ruhui.dispatch.Stage.Waiting;
import ruhui.documents.FileId;
import ruhui.shared.Actor;
import ruhui.shared.Role;

class WorkflowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Receipt RECEIPT = new Receipt("0012345678", new FileId(new UUID(1, 1)), new UUID(2, 1));
    private static final Receipt RIGHT = new Receipt("0012345679", new FileId(new UUID(1, 2)), new UUID(2, 2));
    private static final Parcel PARCEL = new Parcel("ems", "EA123456789CN", TODAY);

    private static final List<Stage> STAGES = List.of(
            new Waiting(),
            new Certified("ZS-2026-00001"),
            new Receipted(RECEIPT),
            new Ready("ZS-2026-00001", RECEIPT),
            new Sent("ZS-2026-00001", RECEIPT, PARCEL));

    private static final List<Command> COMMANDS = List.of(
            new AddCertificate("ZS-2026-00002"),
            new AddReceipt(RIGHT),
            new Send(PARCEL),
            new ReplaceReceipt(RIGHT, "号码抄错"),
            new CorrectParcel(PARCEL, "单号抄错"));

    @Test
    void every_stage_and_command_is_tried() {
        assertThat(kinds(STAGES)).isEqualTo(leaves(Stage.class));
        assertThat(kinds(COMMANDS)).isEqualTo(leaves(Command.class));
    }

    @Test
    void the_published_table_is_what_the_code_does() throws IOException {
        var published = Path.of("docs/workflows/mailing.md");
        if (Boolean.getBoolean("publish")) {
            Files.writeString(published, table());
        }
        assertThat(published).hasContent(table());
    }

    @Test
    void nothing_is_sent_before_both_papers_are_there() {
        var sendable =
                STAGES.stream().filter(stage -> at(stage).next(new Send(PARCEL)).isPresent());
        assertThat(sendable).containsExactly(new Ready("ZS-2026-00001", RECEIPT));
    }

    @Test
    void a_correction_changes_just_what_was_wrong() {
        var sent = new Sent("ZS-2026-00001", RECEIPT, PARCEL);
        var other = new Parcel("shunfeng", "SF1234567890123", TODAY);

        assertThat(at(sent).next(new ReplaceReceipt(RIGHT, "号码抄错"))).contains(new Sent("ZS-2026-00001", RIGHT, PARCEL));
        assertThat(at(sent).next(new CorrectParcel(other, "抄错"))).contains(new Sent("ZS-2026-00001", RECEIPT, other));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_clerk_mails_and_only_finance_may_bring_the_receipt_as_well(Role role) {
        var staff = new Actor.Staff(new UUID(0, 1), "职员", Set.of(role));
        var allowed = COMMANDS.stream().filter(command -> command.mayComeFrom(staff));
        switch (role) {
            case MAILING -> assertThat(allowed).hasSameElementsAs(COMMANDS);
            case FINANCE ->
                assertThat(kinds(allowed.toList())).isEqualTo(Set.of(AddReceipt.class, ReplaceReceipt.class));
            default -> assertThat(allowed).isEmpty();
        }
    }

    @Test
    void nobody_else_touches_a_mailing() {
        assertThat(COMMANDS)
                .noneMatch(command -> command.mayComeFrom(new Actor.System()))
                .noneMatch(command -> command.mayComeFrom(new Actor.Unit(new UUID(0, 1), new UUID(0, 2), "U000001")));
    }

    private static Mailing at(Stage stage) {
        return new Mailing(new UUID(0, 1), new UUID(0, 2), TODAY, stage, 1);
    }

    private static String table() {
        var lines = new ArrayList<String>();
        lines.add("# Mailing: certificate and receipt of one paid year");
        lines.add("");
        lines.add("Written by `ruhui.dispatch.WorkflowTest` (`-Dpublish=true`). A dot: it does not happen.");
        lines.add("");
        lines.add("| | " + COMMANDS.stream().map(Command::key).collect(Collectors.joining(" | ")) + " |");
        lines.add("| --- |" + " --- |".repeat(COMMANDS.size()));
        for (var stage : STAGES) {
            lines.add("| " + stage.key() + " | "
                    + COMMANDS.stream()
                            .map(command ->
                                    at(stage).next(command).map(Stage::key).orElse("·"))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static Set<Class<?>> kinds(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(sub -> leaves(sub).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
