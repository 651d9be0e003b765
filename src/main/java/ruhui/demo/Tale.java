package ruhui.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/// What happens to one unit, each line some days before today.
final class Tale {

    private final Enterprise unit;
    private final String base;
    private final DemoClock clock;
    private final ZonedDateTime today;
    private final Secretariat secretariat;
    private final Member member;
    private String caseId = "";

    Tale(Enterprise unit, String base, DemoClock clock, ZonedDateTime today) {
        this.unit = unit;
        this.base = base;
        this.clock = clock;
        this.today = today;
        this.secretariat = new Secretariat(base);
        this.member = new Member(unit, base);
    }

    String account() {
        return member.account().isEmpty() ? unit.mobile() : member.account();
    }

    Tale draft(int daysAgo) throws InterruptedException {
        at(daysAgo, 9, 20);
        new Applicant(unit, base).registers().begins();
        return this;
    }

    Tale submitted(int daysAgo) throws InterruptedException {
        at(daysAgo, 9, 40);
        new Applicant(unit, base).registers().fills().submits();
        return this;
    }

    Tale withdrawn(int daysAgo) {
        at(daysAgo, 15, 5);
        new Applicant(unit, base).logsIn().withdraws();
        return this;
    }

    Tale returned(int daysAgo) {
        at(daysAgo, 11, 0);
        secretariat.returns(caseId());
        return this;
    }

    Tale mended(int daysAgo) {
        at(daysAgo, 16, 30);
        new Applicant(unit, base).logsIn().mends();
        return this;
    }

    Tale rejected(int daysAgo) {
        at(daysAgo, 11, 30);
        secretariat.rejects(caseId());
        return this;
    }

    Tale approved(int daysAgo) {
        at(daysAgo, 10, 15);
        secretariat.approves(caseId());
        return this;
    }

    Tale activated(int daysAgo) throws InterruptedException {
        at(daysAgo, 14, 0);
        member.activates();
        return this;
    }

    Tale papersSent(int daysAgo) {
        at(daysAgo, 16, 0);
        member.logsIn().sendsPapers(day(daysAgo));
        return this;
    }

    Tale papersReceived(int daysAgo, boolean complete) {
        at(daysAgo, 9, 10);
        secretariat.receivesPapers(number(), complete);
        return this;
    }

    Tale formallyReturned(int daysAgo) {
        at(daysAgo, 15, 20);
        secretariat.returnsFormally(caseId());
        return this;
    }

    Tale formallyApproved(int daysAgo) {
        at(daysAgo, 15, 0);
        secretariat.approvesFormally(caseId());
        return this;
    }

    Tale transferReported(int daysAgo) {
        at(daysAgo, 10, 0);
        member.logsIn().reportsTransfer(day(daysAgo));
        return this;
    }

    Tale transferConfirmed(int daysAgo) {
        at(daysAgo, 16, 10);
        secretariat.confirmsTransfer(unit.name(), day(daysAgo));
        return this;
    }

    Tale certified(int daysAgo) {
        at(daysAgo, 10, 30);
        secretariat.preparesMailing(caseId(), "00%08d".formatted(unit.serial()));
        return this;
    }

    Tale mailed(int daysAgo) {
        at(daysAgo, 14, 30);
        secretariat.mails(caseId(), "EA%09dCN".formatted(unit.serial()), day(daysAgo));
        return this;
    }

    private void at(int daysAgo, int hour, int minute) {
        clock.set(today.minusDays(daysAgo).withHour(hour).withMinute(minute));
    }

    private LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo).toLocalDate();
    }

    private String caseId() {
        if (caseId.isEmpty()) {
            var name = URLEncoder.encode(unit.name(), StandardCharsets.UTF_8);
            caseId = Staff.REVIEWER
                    .atWork(base)
                    .open("/staff/cases?q=" + name)
                    .find("/staff/(?:cases|review)/([0-9a-f-]{36})\"");
        }
        return caseId;
    }

    private String number() {
        return Staff.REVIEWER.atWork(base).open("/staff/cases/" + caseId()).find("<code>(R\\d{4}-\\d{5})</code>");
    }
}
