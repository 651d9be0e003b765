package ruhui.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.shared.Role;

class LookDump extends ModuleTest {
    private final SignedIn signedIn;
    private final Ready ready;
    private final Filled filled;
    private final Filling filling;
    private final Applications applications;
    private final ApplicationStore store;

    LookDump(
            SignedIn signedIn,
            Ready ready,
            Filled filled,
            Filling filling,
            Applications applications,
            ApplicationStore store) {
        this.signedIn = signedIn;
        this.ready = ready;
        this.filled = filled;
        this.filling = filling;
        this.applications = applications;
        this.store = store;
    }

    @Test
    void dump() throws Exception {
        ready.association();
        var me = signedIn.person();
        dump(me, "/my", "my-none");
        browser.post().uri("/my/start").with(me).exchange();
        dump(me, "/my/application", "tasks0");
        dump(me, "/my/application/unit", "unit");
        dump(me, "/my/application/addresses", "addresses");
        dump(me, "/my/application/licence", "licence0");
        dump(me, "/my/application/pictures", "album0");
        browser.post().uri("/my/discard").with(me).exchange();
        var answers = Filled.answers();
        var id = filled.draft(me.asPerson(), answers);
        dump(me, "/my", "my-draft");
        dump(me, "/my/application/heating", "heating");
        dump(me, "/my/application/business", "business");
        dump(me, "/my/application/pictures", "album");
        dump(me, "/my/application/licence", "licence");
        dump(me, "/my/application/check", "check");
        save(
                browser.post()
                        .uri("/my/application/contact")
                        .param("version", "" + store.find(id).version())
                        .param("contactMobile", "12")
                        .with(me)
                        .exchange(),
                "invalid");
        applications.perform(new Command.Submit(), id, me.asPerson());
        dump(me, "/my", "my-submitted");
        var wang = signedIn.staff(Role.PRELIMINARY);
        dump(wang, "/staff/review", "queue");
        dump(wang, "/staff/review/" + id, "case");
        save(
                browser.post()
                        .uri("/staff/review/" + id + "/decision")
                        .param("version", "" + store.find(id).version())
                        .param("decision", "approve")
                        .param("c.regStreet", "请写到楼层")
                        .with(wang)
                        .exchange(),
                "case-invalid");
        applications.perform(
                new Command.Return(Map.of("regStreet", "与执照不一致，请写到楼层", "contactMobile", "打不通"), "其他内容都好"),
                id,
                Filled.REVIEWER);
        dump(me, "/my", "my-returned");
        dump(me, "/my/application", "mend");
        dump(me, "/my/application/addresses", "mend-part");
        filling.say(me.asPerson(), Map.of("regStreet", "样例街 9 号 2 层", "contactMobile", "13900139000"));
        applications.perform(new Command.Submit(), id, me.asPerson());
        dump(wang, "/staff/review/" + id, "case2");
        var other = signedIn.person();
        filled.draft(other.asPerson(), answers);
        dump(other, "/my/claim", "claim");
        browser.post()
                .uri("/my/claim")
                .with(other)
                .multipart()
                .file(new MockMultipartFile("proof", "介绍信.jpg", "image/jpeg", Filled.image()))
                .param("said", "我是新任对外联系人")
                .exchange();
        dump(wang, "/staff/review/claims", "claims");
        var v = store.find(id).version();
        applications.perform(new Command.Approve(""), id, Filled.REVIEWER);
        save(
                browser.post()
                        .uri("/staff/review/" + id + "/decision")
                        .param("version", "" + v)
                        .param("decision", "return")
                        .param("c.regStreet", "请写到楼层")
                        .with(wang)
                        .exchange(),
                "decided");
        dump(me, "/my", "my-passed");
        dump(me, "/my/withdraw", "x404");
    }

    private void dump(SignedIn.Visitor who, String path, String name) throws Exception {
        save(browser.get().uri(path).with(who).exchange(), name);
        save(browser.get().uri("/en" + path).with(who).exchange(), name + "-en");
    }

    private void save(org.springframework.test.web.servlet.assertj.MvcTestResult r, String name) throws Exception {
        var dir = Files.createDirectories(Path.of("target/look"));
        var html = r.getResponse()
                .getContentAsString()
                .replaceAll(
                        "(href|src)=\"/(app\\.css|favicon\\.svg|icons\\.svg|js/app\\.js)[^\"]*\"",
                        "$1=\"" + Path.of("src/main/resources/static").toAbsolutePath() + "/$2\"")
                .replaceAll("src=\"(/en)?/(my|staff)/[^\"]*\"", "src=\"/work/wt/entry/target/look/p.jpg\"");
        Files.writeString(dir.resolve(name + ".html"), html);
        Files.write(dir.resolve("p.jpg"), Filled.image());
    }
}
