package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Lang;

/// A unit mends, in its own account, what the formal review returned.
class CorrectingJourney extends ModuleTest {

    private final SignedIn signedIn;
    private final Ready ready;
    private final Filled filled;
    private final Applications applications;
    private final Cases cases;
    private SignedIn.Visitor unit;
    private UUID id;

    CorrectingJourney(SignedIn signedIn, Ready ready, Filled filled, Applications applications, Cases cases) {
        this.signedIn = signedIn;
        this.ready = ready;
        this.filled = filled;
        this.applications = applications;
        this.cases = cases;
    }

    @BeforeEach
    void a_unit_passed() {
        ready.association();
        id = filled.approved(signedIn.person().asPerson());
        unit = signedIn.unit(id);
    }

    @Test
    void nothing_can_be_changed_before_it_is_asked_for() {
        assertThat(get("/unit/application")).hasRedirectedUrl("/unit");
        assertThat(get("/unit/application/legal")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/unit/application/pictures")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void fields_and_pictures_are_mended_and_sent() {
        var picture = cases.sheet(id, Lang.ZH).pictures().getFirst();
        var before = cases.fingerprint(id);
        applications.reopen(id, Map.of("legalName", "与盖章件不一致", picture.key(), "请写清楚是哪一座热源厂"), Filled.FORMAL);

        assertThat(get("/unit/application")).bodyText().contains("与盖章件不一致", "请写清楚是哪一座热源厂", "已改 0 / 共 2");
        assertThat(get("/unit/application/legal"))
                .bodyText()
                .contains("与盖章件不一致")
                .doesNotContain("name=\"legalPost\"");
        assertThat(post("/unit/application/legal", Map.of("legalName", "冯法人", "version", version())))
                .hasRedirectedUrl("/unit/application");
        var key = picture.key();
        post(
                "/unit/application/pictures",
                Map.of("id", key.substring(8), key, "城北二号热源厂厂区", "name." + key.substring(8), "a.jpg", "go-on", "yes"));
        assertThat(get("/unit/application")).bodyText().contains("已改 2 / 共 2");
        assertThat(cases.fingerprint(id)).isEqualTo(before);

        assertThat(post("/unit/application/send", Map.of())).hasRedirectedUrl("/unit?done=entry.corrected");
        assertThat(cases.stage(id)).isEqualTo(new Stage.Passed());
        assertThat(cases.card(id).round()).isEqualTo(2);
        assertThat(cases.fingerprint(id)).isNotEqualTo(before);
        assertThat(cases.sheet(id, Lang.EN).pictures().getFirst().caption()).isEqualTo("城北二号热源厂厂区");
    }

    @Test
    void what_was_not_asked_about_stays_whatever_is_sent() {
        applications.reopen(id, Map.of("legalName", "与盖章件不一致"), Filled.FORMAL);
        post("/unit/application/legal", Map.of("legalName", "冯法人", "legalPost", "董事长", "version", version()));
        var row = db.sql("select profile ->> 'legalPost' from entry.application")
                .query(String.class)
                .optional();
        assertThat(row).isEmpty();
        var upload = browser.post()
                .uri("/unit/application/pictures/files")
                .with(unit.repeatable())
                .multipart()
                .file(new MockMultipartFile("pictures", "新图.jpg", "image/jpeg", Filled.image()))
                .exchange();
        assertThat(upload).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_changed_kind_of_unit_asks_for_what_belongs_to_it() {
        applications.reopen(id, Map.of("enterpriseKind", "营业范围是制造"), Filled.FORMAL);
        post("/unit/application/business", Map.of("enterpriseKind", "equipment", "version", version()));
        assertThat(get("/unit/application")).bodyText().contains("供热与产品数据");
        assertThat(post("/unit/application/send", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("/unit/application/heating", Map.of("products", "板式换热器", "version", version()));
        assertThat(post("/unit/application/send", Map.of())).hasStatus3xxRedirection();
        var sheet = cases.sheet(id, Lang.ZH).parts().toString();
        assertThat(sheet).contains("板式换热器").doesNotContain("实际供热面积");
    }

    @Test
    void the_person_who_applied_only_looks() {
        applications.reopen(id, Map.of("legalName", "与盖章件不一致"), Filled.FORMAL);
        var stranger = signedIn.unit(filled.approved(), "别的单位");
        assertThat(browser.get().uri("/unit/application").with(stranger).exchange())
                .hasRedirectedUrl("/unit");
    }

    private String version() {
        return db.sql("select version::text from entry.application where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(unit).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> boxes) {
        var request = browser.post().uri(path);
        new HashMap<>(boxes).forEach(request::param);
        return request.with(unit).exchange();
    }
}
