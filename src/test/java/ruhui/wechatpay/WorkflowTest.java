package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Role;
import ruhui.wechatpay.Stage.Why;

class WorkflowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID UNIT = Ids.next();
    private static final UUID ASKED_BY = Ids.next();

    private static final List<Stage> STAGES = List.of(
            new Stage.Asked(),
            new Stage.Open("weixin://1"),
            new Stage.Checking("weixin://1"),
            new Stage.Closing(Why.EXPIRED),
            new Stage.Paid("4200", 200_000, NOW),
            new Stage.Closed(Why.EXPIRED),
            new Stage.Failed("NO_AUTH"),
            new Stage.Doubtful("AMOUNT"));
    private static final List<Command> COMMANDS = List.of(
            new Command.Show("weixin://1"),
            new Command.Fail("NO_AUTH"),
            new Command.Pay("4200", 200_000, NOW),
            new Command.SeeUnpaid(),
            new Command.SeeClosed(),
            new Command.Doubt("AMOUNT"),
            new Command.Claim(),
            new Command.Close(Why.EXPIRED),
            new Command.Settle());

    private static final List<RefundStage> REFUND_STAGES = List.of(
            new RefundStage.Requested(),
            new RefundStage.Declined("重复"),
            new RefundStage.Sending(),
            new RefundStage.Processing(),
            new RefundStage.Abnormal(),
            new RefundStage.Refused("NOT_ENOUGH"),
            new RefundStage.Done(DAY, ""),
            new RefundStage.Kept("CLOSED"));
    private static final List<RefundCommand> REFUND_COMMANDS = List.of(
            new RefundCommand.Approve(),
            new RefundCommand.Decline("重复"),
            new RefundCommand.SeeProcessing(),
            new RefundCommand.SeeAbnormal(),
            new RefundCommand.SeeDone(DAY),
            new RefundCommand.SeeClosed(),
            new RefundCommand.Refuse("NOT_ENOUGH"),
            new RefundCommand.SendAgain(),
            new RefundCommand.PayByHand(DAY, "网银"),
            new RefundCommand.Keep("留作余额"));

    @Test
    void every_stage_and_command_is_tried() {
        assertThat(kinds(STAGES)).isEqualTo(leaves(Stage.class));
        assertThat(kinds(COMMANDS)).isEqualTo(leaves(Command.class));
        assertThat(kinds(REFUND_STAGES)).isEqualTo(leaves(RefundStage.class));
        assertThat(kinds(REFUND_COMMANDS)).isEqualTo(leaves(RefundCommand.class));
    }

    @Test
    void the_published_tables_are_what_the_code_does() throws IOException {
        BiFunction<Stage, Command, String> order = (stage, command) ->
                at(stage).next(command).map(WorkflowTest::name).orElse("·");
        published("wechat-order.md", table("A WeChat Pay order · 微信支付单", STAGES, COMMANDS, order));
        BiFunction<RefundStage, RefundCommand, String> refund = (stage, command) ->
                at(stage).next(command).map(WorkflowTest::name).orElse("·");
        published("wechat-refund.md", table("A WeChat Pay refund · 微信退款", REFUND_STAGES, REFUND_COMMANDS, refund));
    }

    @Test
    void money_that_was_taken_counts_from_wherever_the_order_stood() {
        for (var stage : STAGES) {
            assertThat(at(stage).next(new Command.Pay("4200", 200_000, NOW)).isPresent())
                    .as(name(stage))
                    .isEqualTo(!(stage instanceof Stage.Paid));
        }
    }

    @Test
    void nothing_but_the_providers_word_ends_what_may_be_paid() {
        var ours = COMMANDS.stream()
                .filter(command -> !(command instanceof Command.ByProvider))
                .toList();
        for (var stage : STAGES.stream().filter(Stage.Live.class::isInstance).toList()) {
            for (var command : ours) {
                at(stage)
                        .next(command)
                        .ifPresent(next -> assertThat(next).as(name(stage)).isInstanceOf(Stage.Live.class));
            }
        }
    }

    @Test
    void whoever_asked_for_a_refund_never_decides_it() {
        var asked = new Actor.Staff(ASKED_BY, "李财务", Set.of(Role.FINANCE));
        var other = new Actor.Staff(Ids.next(), "赵财务", Set.of(Role.FINANCE));
        var auditor = new Actor.Staff(Ids.next(), "钱审计", Set.of(Role.AUDITOR, Role.ADMIN));
        for (var command : List.of(new RefundCommand.Approve(), new RefundCommand.Decline(""))) {
            assertThat(command.mayComeFrom(asked, at(new RefundStage.Requested())))
                    .isFalse();
            assertThat(command.mayComeFrom(other, at(new RefundStage.Requested())))
                    .isTrue();
            assertThat(command.mayComeFrom(auditor, at(new RefundStage.Requested())))
                    .isFalse();
        }
    }

    @Test
    void money_set_aside_is_either_gone_or_ours_again_in_the_end() {
        for (var stage : REFUND_STAGES) {
            for (var command : REFUND_COMMANDS) {
                at(stage).next(command).ifPresent(next -> {
                    if (stage instanceof RefundStage.Apart) {
                        assertThat(next)
                                .matches(one -> one instanceof RefundStage.Apart
                                        || one instanceof RefundStage.Done
                                        || one instanceof RefundStage.Kept);
                    } else {
                        assertThat(stage).isInstanceOf(RefundStage.Requested.class);
                    }
                });
            }
        }
    }

    private static void published(String file, String table) throws IOException {
        var path = Path.of("docs/workflows", file);
        if (Boolean.getBoolean("publish")) {
            Files.writeString(path, table);
        }
        assertThat(path).hasContent(table);
    }

    private static <S, C> String table(
            String title, List<S> stages, List<C> commands, BiFunction<S, C, String> outcome) {
        var head = "|  | " + commands.stream().map(WorkflowTest::name).collect(Collectors.joining(" | ")) + " |\n"
                + "| --- |" + " --- |".repeat(commands.size()) + "\n";
        return "# " + title + "\n\nWritten by its test; what is not listed does not happen.\n\n" + head
                + stages.stream()
                        .map(stage -> "| " + name(stage) + " | "
                                + commands.stream()
                                        .map(command -> outcome.apply(stage, command))
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static Order at(Stage stage) {
        var wanted = new Provider.Wanted("RH20261123000000000000", 200_000, "会费", NOW);
        return new Order(Ids.next(), UNIT, Ids.next(), wanted, NOW, false, 1, stage);
    }

    private static Refund at(RefundStage stage) {
        var returning = new Provider.Returning("RHR1", "RH1", 100, 200, "多付");
        return new Refund(Ids.next(), returning, "4200", UNIT, Ids.next(), ASKED_BY, 1, stage);
    }

    private static String name(Object one) {
        return one.getClass().getSimpleName();
    }

    private static Set<Class<?>> kinds(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(one -> leaves(one).stream())
                        .collect(Collectors.toSet())
                : Stream.of(type).collect(Collectors.toSet());
    }
}
