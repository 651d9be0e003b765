package ruhui.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What happens to one unit: each line adds a deed some days before today, told in turn with those of all others.
final class Tale {

    interface Deed {

        void happen() throws InterruptedException;
    }

    record Event(ZonedDateTime at, Deed deed) {}

    private final Enterprise unit;
    private final String base;
    private final ZonedDateTime today;
    private final Secretariat secretariat;
    private final Member member;
    private final List<Event> events = new ArrayList<>();
    private String caseId = "";

    Tale(Enterprise unit, String base, ZonedDateTime today) {
        this.unit = unit;
        this.base = base;
        this.today = today;
        this.secretariat = new Secretariat(base);
        this.member = new Member(unit, base);
    }

    List<Event> events() {
        return events;
    }

    String account() {
        return member.account().isEmpty() ? unit.mobile() : member.account();
    }

    Tale draft(int daysAgo) {
        return at(daysAgo, 9, 20, () -> new Applicant(unit, base).registers().begins());
    }

    Tale submitted(int daysAgo) {
        return at(
                daysAgo,
                9,
                40,
                () -> new Applicant(unit, base).registers().fills().submits());
    }

    Tale withdrawn(int daysAgo) {
        return at(daysAgo, 15, 5, () -> new Applicant(unit, base).logsIn().withdraws());
    }

    Tale returned(int daysAgo) {
        return at(daysAgo, 11, 0, () -> secretariat.returns(caseId()));
    }

    Tale mended(int daysAgo) {
        return at(daysAgo, 16, 30, () -> new Applicant(unit, base).logsIn().mends());
    }

    Tale rejected(int daysAgo) {
        return at(daysAgo, 11, 30, () -> secretariat.rejects(caseId()));
    }

    Tale approved(int daysAgo) {
        return at(daysAgo, 10, 15, () -> secretariat.approves(caseId()));
    }

    Tale activated(int daysAgo) {
        return at(daysAgo, 14, 0, () -> member.activates());
    }

    Tale papersSent(int daysAgo) {
        return at(daysAgo, 16, 0, () -> member.logsIn().sendsPapers(day(daysAgo)));
    }

    Tale papersReceived(int daysAgo, boolean complete) {
        return at(daysAgo, 9, 10, () -> secretariat.receivesPapers(number(), complete));
    }

    Tale formallyReturned(int daysAgo) {
        return at(daysAgo, 15, 20, () -> secretariat.returnsFormally(caseId()));
    }

    Tale formallyApproved(int daysAgo) {
        return at(daysAgo, 15, 0, () -> secretariat.approvesFormally(caseId()));
    }

    Tale transferReported(int daysAgo) {
        return transferReported(daysAgo, 2000);
    }

    Tale transferReported(int daysAgo, int yuan) {
        return at(daysAgo, 10, 0, () -> member.logsIn().reportsTransfer(day(daysAgo), yuan));
    }

    Tale transferConfirmed(int daysAgo) {
        return transferConfirmed(daysAgo, 2000);
    }

    Tale transferConfirmed(int daysAgo, int yuan) {
        return at(daysAgo, 16, 10, () -> secretariat.confirmsTransfer(unit.name(), day(daysAgo), yuan));
    }

    Tale charged(int daysAgo, String kind, String what, String english, int yuan) {
        var until = day(daysAgo).plusDays(30);
        return at(daysAgo, 9, 30, () -> new Finance(secretariat, unit).charges(kind, what, english, yuan, until));
    }

    /// Finance brings in the statement on which this unit paid.
    Tale statementImported(int daysAgo) {
        return at(daysAgo, 17, 0, () -> secretariat.importsStatement(unit.name(), day(daysAgo)));
    }

    Tale certified(int daysAgo) {
        return at(daysAgo, 10, 30, () -> secretariat.preparesMailing(unit.name(), receipt(day(daysAgo))));
    }

    Tale mailed(int daysAgo) {
        return at(
                daysAgo,
                14,
                30,
                () -> secretariat.mails(unit.name(), "EA%09dCN".formatted(unit.serial()), day(daysAgo)));
    }

    Tale invoiceAsked(int daysAgo, String what, int yuan) {
        return at(daysAgo, 11, 15, () -> member.logsIn().asksForAnInvoice(what, yuan));
    }

    Tale invoiceIssued(int daysAgo, int yuan) {
        return at(daysAgo, 15, 45, () -> new Finance(secretariat, unit).issues(yuan, day(daysAgo), 1));
    }

    /// The one issued before turned out to be wrong.
    Tale invoiceIssuedAnew(int daysAgo, int yuan) {
        return at(daysAgo, 16, 40, () -> new Finance(secretariat, unit).issuesAnew(yuan, day(daysAgo), 1));
    }

    private IssuedPaper receipt(LocalDate day) {
        var number = "00010126%010d".formatted(unit.serial());
        return new IssuedPaper(number, day, 2000, unit.name(), unit.creditCode());
    }

    /// Nobody does the same for two units in the same minute.
    private Tale at(int daysAgo, int hour, int minute, Deed deed) {
        var moment = today.minusDays(daysAgo)
                .truncatedTo(ChronoUnit.HOURS)
                .withHour(hour)
                .plusMinutes(minute + 2L * unit.serial());
        events.add(new Event(moment, deed));
        return this;
    }

    private LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo).toLocalDate();
    }

    private String caseId() {
        if (caseId.isEmpty()) {
            var name = URLEncoder.encode(unit.name(), StandardCharsets.UTF_8);
            caseId = secretariat
                    .desk(Staff.REVIEWER)
                    .open("/staff/cases?q=" + name)
                    .find("/staff/(?:cases|review)/([0-9a-f-]{36})\"");
        }
        return caseId;
    }

    private String number() {
        return secretariat.desk(Staff.REVIEWER).open("/staff/cases/" + caseId()).find("<code>(R\\d{4}-\\d{5})</code>");
    }
}
