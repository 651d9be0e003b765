package ruhui.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.shared.Role;

class CertificatesTest extends ModuleTest {

    @Autowired
    Certificates certificates;

    @Autowired
    Members members;

    @Autowired
    Joined joined;

    @Autowired
    Files files;

    @Autowired
    SignedIn signedIn;

    private Actor.Staff clerk;

    @BeforeEach
    void open(@Autowired Ready ready) {
        ready.association();
        clerk = signedIn.staff(Role.MAILING).asStaff();
    }

    @Test
    void a_paid_year_brings_one_certificate_however_often_it_is_asked_for() throws Exception {
        var unit = joined.today("江南热力有限公司");

        var certificate = certificates.issue(unit, clerk);

        assertThat(certificate.number()).isEqualTo("ZS-2026-00001");
        assertThat(certificates.issue(unit, clerk)).isEqualTo(certificate);
        assertThat(certificates.of(unit)).containsExactly(certificate);
        assertThat(members.of(unit).orElseThrow().certificate()).isEqualTo("ZS-2026-00001");
        var kept = files.find(certificate.file());
        assertThat(kept.fileName()).isEqualTo("会员证书 ZS-2026-00001.pdf");
        assertThat(kept.own()).isTrue();
        try (var pdf = Loader.loadPDF(files.bytes(certificate.file()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("江南热力有限公司", "示例市供热行业协会");
        }
    }

    @Test
    void numbers_follow_one_another_and_start_anew_each_year() {
        assertThat(certificates.issue(joined.today("甲热力有限公司"), clerk).number()).isEqualTo("ZS-2026-00001");
        assertThat(certificates.issue(joined.today("乙热力有限公司"), clerk).number()).isEqualTo("ZS-2026-00002");
        today("2027-01-04");
        assertThat(certificates.issue(joined.today("丙热力有限公司"), clerk).number()).isEqualTo("ZS-2027-00001");
    }

    @Test
    void two_clerks_at_once_issue_one_certificate() throws Exception {
        var unit = joined.today("江南热力有限公司");
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Certificate> issue = () -> certificates.issue(unit, clerk);
            for (var done : threads.invokeAll(java.util.Collections.nCopies(6, issue))) {
                numbers.add(done.get().number());
            }
        }
        assertThat(numbers).hasSize(6).containsOnly("ZS-2026-00001");
        assertThat(certificates.of(unit)).hasSize(1);
        assertThat(certificates.issue(joined.today("乙热力有限公司"), clerk).number()).isEqualTo("ZS-2026-00002");
    }

    @Test
    void nobody_gets_one_without_having_paid() {
        assertThatThrownBy(() -> certificates.issue(Ids.next(), clerk)).isInstanceOf(Refused.class);
    }

    @Test
    void only_the_mailing_clerk_issues() {
        var unit = joined.today("江南热力有限公司");
        var others = new Actor[] {
            signedIn.staff(Role.FINANCE, Role.FORMAL, Role.ADMIN).asStaff(),
            new Actor.System(),
            new Actor.Unit(Ids.next(), unit, "UT1")
        };
        for (var other : others) {
            assertThatThrownBy(() -> certificates.issue(unit, other)).isInstanceOf(NotFound.class);
        }
        assertThat(certificates.of(unit)).isEmpty();
    }

    @Test
    void a_certificate_is_handed_to_its_owner_alone() {
        var unit = joined.today("江南热力有限公司");
        var number = certificates.issue(unit, clerk).number();

        assertThat(certificates.file(unit, number)).isNotNull();
        assertThatThrownBy(() -> certificates.file(joined.today("乙热力有限公司"), number))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void membership_ends_by_itself_the_day_after_the_last_paid_one() {
        var unit = joined.on(LocalDate.of(2026, 11, 23), "江南热力有限公司");

        assertThat(state(unit)).isEqualTo(MemberState.NORMAL);
        today("2027-11-23");
        assertThat(state(unit)).isEqualTo(MemberState.NORMAL);
        today("2027-11-24");
        assertThat(state(unit)).isEqualTo(MemberState.TO_RENEW);
    }

    private MemberState state(UUID unit) {
        return members.of(unit).orElseThrow().state();
    }
}
