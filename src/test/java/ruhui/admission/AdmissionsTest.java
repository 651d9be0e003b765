package ruhui.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import ruhui.ModuleTest;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.accounts.InitialPasswordWanted;
import ruhui.admission.Stage.AwaitingActivation;
import ruhui.admission.Stage.AwaitingPapers;
import ruhui.admission.Stage.AwaitingPayment;
import ruhui.admission.Stage.ConfirmingTransfer;
import ruhui.admission.Stage.Corrections;
import ruhui.admission.Stage.FormalReview;
import ruhui.admission.Stage.Joined;
import ruhui.admission.Stage.PapersSent;
import ruhui.admission.Stage.Rejected;
import ruhui.admission.Stage.Welcomed;
import ruhui.entry.ApplicationMoved;
import ruhui.entry.Cases;
import ruhui.entry.Filled;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

@RecordApplicationEvents
class AdmissionsTest extends ModuleTest {

    static final List<Stage> STAGES = WorkflowTest.STAGES;

    private final Admissions admissions;
    private final Store store;
    private final Moves moves;
    private final History history;
    private final Admitted admitted;
    private final Cases cases;
    private final EnterpriseAccounts accounts;

    AdmissionsTest(
            Admissions admissions,
            Store store,
            Moves moves,
            History history,
            Admitted admitted,
            Cases cases,
            EnterpriseAccounts accounts) {
        this.admissions = admissions;
        this.store = store;
        this.moves = moves;
        this.history = history;
        this.admitted = admitted;
        this.cases = cases;
        this.accounts = accounts;
    }

    @Test
    void passing_the_preliminary_review_opens_admission_and_account(ApplicationEvents events) {
        var id = admitted.opened();

        assertThat(admissions.stage(id)).isEqualTo(new AwaitingActivation(LocalDate.parse("2026-11-30")));
        assertThat(accounts.of(id))
                .get()
                .satisfies(account -> assertThat(account.active()).isFalse());
        assertThat(events.stream(InitialPasswordWanted.class)).hasSize(1);
        assertThat(events.stream(AdmissionMoved.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.from()).isNull());
    }

    @ParameterizedTest
    @FieldSource("STAGES")
    void every_stage_survives_the_database(Stage stage) {
        var id = admitted.opened();
        var before = store.find(id).orElseThrow();
        moves.write(before, new Command.Activate(), before.at(stage), new Actor.System(), clock.instant());

        assertThat(store.find(id)).contains(before.at(stage));
    }

    @Test
    void the_whole_way_is_walked_once_and_remembered(ApplicationEvents events) {
        var id = admitted.joined();
        admitted.hear(new Admitted.Posted(id, clock.today()));

        assertThat(admissions.stage(id)).isEqualTo(new Welcomed(clock.today()));
        assertThat(history.of(id))
                .extracting(History.Step::command)
                .containsExactly("Open", "Activate", "SendPapers", "ReceivePapers", "Approve", "Join", "Welcome");
        assertThat(events.stream(UnitJoined.class))
                .singleElement()
                .satisfies(joined -> assertThat(joined.mailBy()).isEqualTo(LocalDate.parse("2026-12-07")));
    }

    @Test
    void what_is_heard_twice_happens_once() {
        var id = admitted.approved();
        for (var event : List.of(
                new Admitted.Reported(id, clock.today().plusDays(3)),
                new Admitted.NotFoundInBank(id, "未到账"),
                new Admitted.Reported(id, clock.today().plusDays(3)),
                new Admitted.Paid(id, clock.today()),
                new Admitted.Posted(id, clock.today()))) {
            admitted.hear(event);
            var version = store.find(id).orElseThrow().version();
            admitted.hear(event);
            assertThat(store.find(id).orElseThrow().version())
                    .as(event.toString())
                    .isEqualTo(version);
        }
        admitted.activate(id);
        admitted.hear(new Admitted.Paid(id, clock.today().plusYears(1)));
        assertThat(admissions.stage(id)).isEqualTo(new Welcomed(clock.today()));
    }

    @Test
    void an_approval_heard_twice_opens_one_account(ApplicationEvents events) {
        var id = admitted.opened();
        admitted.hear(new ApplicationMoved(
                id,
                cases.card(id).number(),
                new ruhui.entry.Stage.Submitted(clock.today()),
                new ruhui.entry.Stage.Passed(),
                Filled.REVIEWER,
                clock.instant(),
                ""));

        assertThat(history.of(id)).hasSize(1);
        assertThat(events.stream(InitialPasswordWanted.class)).hasSize(1);
    }

    @Test
    void a_transfer_is_looked_for_and_found_or_not() {
        var id = admitted.approved();
        var until = ((AwaitingPayment) admissions.stage(id)).until();
        admitted.hear(new Admitted.Reported(id, clock.today().plusDays(3)));
        assertThat(admissions.stage(id))
                .isEqualTo(new ConfirmingTransfer(clock.today().plusDays(3)));
        admitted.hear(new Admitted.NotFoundInBank(id, "未到账"));
        assertThat(admissions.stage(id)).isEqualTo(new AwaitingPayment(until));
        admitted.hear(new Admitted.Paid(id, clock.today()));
        assertThat(admissions.stage(id)).isInstanceOf(Joined.class);
    }

    @Test
    void returned_data_come_back_as_papers_to_print_again() {
        var id = admitted.received();
        admissions.perform(new Command.Return(Map.of("regStreet", "请写到楼层")), id, Filled.FORMAL);
        assertThat(admissions.stage(id)).isEqualTo(new Corrections());
        assertThat(cases.stage(id)).isInstanceOf(ruhui.entry.Stage.Correcting.class);
        assertThat(cases.card(id).remarks()).hasSize(1);

        admitted.correct(id, Map.of("regStreet", "样例街 9 号 2 层"));

        assertThat(admissions.stage(id)).isInstanceOf(AwaitingPapers.class);
        assertThat(cases.stage(id)).isInstanceOf(ruhui.entry.Stage.Passed.class);
    }

    @Test
    void a_rejection_sets_the_credit_code_free() {
        var id = admitted.received();
        admissions.perform(new Command.Reject("不符合章程"), id, Filled.FORMAL);

        assertThat(admissions.stage(id)).isEqualTo(new Rejected("不符合章程"));
        assertThat(cases.stage(id)).isInstanceOf(ruhui.entry.Stage.Closed.class);
    }

    @Test
    void a_stranger_learns_nothing_and_a_wrong_moment_is_refused() {
        var id = admitted.activated();
        var stranger = Admitted.unit(UUID.randomUUID());

        assertThatThrownBy(() -> admissions.perform(new Command.SendPapers(admitted.parcel()), id, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admissions.perform(new Command.Approve(), id, Filled.FORMAL))
                .isInstanceOf(Refused.class);
        assertThat(admissions.stage(id)).isInstanceOf(AwaitingPapers.class);
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_the_other_is_told() throws Exception {
        var id = admitted.received();
        var version = store.find(id).orElseThrow().version();
        var start = new CyclicBarrier(2);
        var failures = new ArrayList<Throwable>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var decisions = List.of(new Command.Approve(), new Command.Reject("不符合章程")).stream()
                    .map(decision -> both.submit(() -> {
                        start.await();
                        admissions.perform(decision, id, version, Filled.FORMAL);
                        return null;
                    }))
                    .toList();
            for (var decision : decisions) {
                try {
                    decision.get();
                } catch (java.util.concurrent.ExecutionException told) {
                    failures.add(told.getCause());
                }
            }
        }
        assertThat(failures).singleElement().isInstanceOf(Outrun.class);
        assertThat(history.of(id)).hasSize(5);
        assertThat(admissions.stage(id)).isNotInstanceOf(FormalReview.class).isNotInstanceOf(PapersSent.class);
    }
}
