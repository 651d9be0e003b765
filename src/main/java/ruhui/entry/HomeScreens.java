package ruhui.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.accounts.EnterpriseAccounts;
import ruhui.association.Promises;
import ruhui.calendar.Dates;
import ruhui.entry.Screens.Button;
import ruhui.entry.Stage.Closed;
import ruhui.entry.Stage.Correcting;
import ruhui.entry.Stage.Draft;
import ruhui.entry.Stage.Passed;
import ruhui.entry.Stage.Rejected;
import ruhui.entry.Stage.Returned;
import ruhui.entry.Stage.Submitted;
import ruhui.entry.Stage.Withdrawn;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Texts;

/// Puts together the home of who applies: whose turn it is, what to do, by when.
@Component
class HomeScreens {

    private static final String MY = "entry.my.";

    private final Applications applications;
    private final History history;
    private final EnterpriseAccounts accounts;
    private final JdbcClient db;
    private final Clock clock;

    HomeScreens(Applications applications, History history, EnterpriseAccounts accounts, JdbcClient db, Clock clock) {
        this.applications = applications;
        this.history = history;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    Screens.My empty(Lang lang) {
        return new Screens.My(
                "None",
                "mine",
                "",
                "",
                "",
                Problem.of("entry.my.who.mine"),
                Problem.of("entry.my.what.None"),
                Problem.of("entry.my.by.None"),
                List.of(new Button("/my/start", "entry.my.start", true, false)),
                Way.steps(Optional.empty(), List.of(), false, promises(), lang),
                List.of(),
                null,
                List.of(),
                false);
    }

    Screens.My my(Application application, Lang lang) {
        var stage = application.stage();
        var steps = history.of(application.id());
        var account = account(application, lang);
        return new Screens.My(
                stage.name(),
                turn(stage),
                application.profile().value("unitName"),
                application.number(),
                Labels.colour(stage),
                Problem.of(MY + "who." + turn(stage)),
                what(application),
                by(stage, lang),
                buttons(stage, account),
                Way.steps(Optional.of(stage), steps, account != null && account.active(), promises(), lang),
                Labels.timeline(steps, lang, false),
                account,
                earlier(application, lang),
                stage instanceof Passed || stage instanceof Correcting);
    }

    private Promises promises() {
        return applications.deadlines().promises();
    }

    private String turn(Stage stage) {
        return switch (stage) {
            case Draft _, Returned _ -> "mine";
            case Submitted(var by) -> by.isBefore(LocalDate.now(clock)) ? "bad" : "theirs";
            case Correcting _ -> "third";
            case Passed _ -> "done";
            case Rejected _ -> "refused";
            case Withdrawn _, Closed _ -> "off";
        };
    }

    private Problem what(Application application) {
        return switch (application.stage()) {
            case Draft _ -> {
                var checkup = applications.checkup(application);
                var sections = Checkup.sections(application.profile());
                var done = sections.stream()
                        .filter(section -> checkup.problems(section).isEmpty())
                        .count();
                yield Problem.of("entry.my.what.Draft", done, sections.size());
            }
            case Returned _ ->
                Problem.of(
                        "entry.my.what.Returned",
                        history.comments(application.id(), application.round()).size());
            case Rejected(var reason, var _) -> Problem.of("entry.my.what.Rejected", reason);
            case Stage other -> Problem.of(MY + "what." + other.name());
        };
    }

    private @Nullable Problem by(Stage stage, Lang lang) {
        var dates = new Dates(lang);
        var today = LocalDate.now(clock);
        return switch (stage) {
            case Submitted(var by)
            when by.isBefore(today) ->
                Problem.of(
                        "entry.my.by.late", applications.deadlines().calendar().between(by, today));
            case Submitted(var by) -> Problem.of("entry.my.by.Submitted", dates.shortDay(by));
            case Returned(var until)
            when until.isBefore(today) -> Problem.of("entry.my.by.past", dates.shortDay(until));
            case Returned(var until) ->
                Problem.of(
                        "entry.my.by.Returned",
                        dates.shortDay(until),
                        today.until(until, java.time.temporal.ChronoUnit.DAYS));
            case Rejected(var _, var again)
            when again.isAfter(today) -> Problem.of("entry.my.by.Rejected", dates.day(again));
            case Stage other -> Problem.of(MY + "by." + other.name());
        };
    }

    private List<Button> buttons(Stage stage, Screens.@Nullable Account account) {
        return switch (stage) {
            case Draft _ ->
                List.of(
                        new Button("/my/application", "entry.my.continue", false, false),
                        new Button("/my/discard", "entry.my.discard", false, true));
            case Submitted _ -> List.of(new Button("/my/withdraw", "entry.my.withdraw", false, true));
            case Returned _ ->
                List.of(
                        new Button("/my/application", "entry.my.mend", false, false),
                        new Button("/my/withdraw", "entry.my.withdraw", false, true));
            case Passed _, Correcting _ ->
                account == null
                        ? List.of()
                        : account.active()
                                ? List.of(new Button("/logout", "entry.my.unit", true, false))
                                : List.of(new Button("/activate", "entry.my.activate", false, false));
            case Rejected(var _, var again) ->
                again.isAfter(LocalDate.now(clock))
                        ? List.of()
                        : List.of(new Button("/my/start", "entry.my.again", true, false));
            case Withdrawn _, Closed _ -> List.of(new Button("/my/start", "entry.my.again", true, false));
        };
    }

    private Screens.@Nullable Account account(Application application, Lang lang) {
        return switch (application.stage()) {
            case Passed _, Correcting _ ->
                accounts.of(application.id())
                        .map(unit -> new Screens.Account(
                                unit.name(),
                                unit.active(),
                                unit.initialUntil() == null ? "" : new Dates(lang).day(unit.initialUntil())))
                        .orElse(null);
            case Draft _, Submitted _, Returned _, Rejected _, Withdrawn _, Closed _ -> null;
        };
    }

    private List<Screens.Earlier> earlier(Application shown, Lang lang) {
        record Row(UUID id, @Nullable String number, String unitName, String stage) {}
        var earlier = new ArrayList<Screens.Earlier>();
        db.sql("""
                select id, number, unit_name, stage
                  from entry.application
                 where applicant = :account
                   and id <> :shown
                 order by id desc
                 limit 20
                """)
                .param("account", shown.applicant())
                .param("shown", shown.id())
                .query(Row.class)
                .list()
                .forEach(row -> earlier.add(new Screens.Earlier(
                        row.number() == null ? "" : row.number(),
                        row.unitName(),
                        Texts.of(lang, "entry.stage." + row.stage()))));
        return earlier;
    }
}
