package ruhui.entry;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// Whole applications, told through the door: take it as a constructor argument of a module test.
@Component
public class Filled {

    public static final Actor.Staff REVIEWER = new Actor.Staff(Ids.next(), "沈初审", Set.of(Role.PRELIMINARY));
    public static final Actor.Staff FORMAL = new Actor.Staff(Ids.next(), "陆复审", Set.of(Role.FORMAL));
    private static final byte[] IMAGE = image();

    private final Applications applications;
    private final Filling filling;
    private final Uploads uploads;

    Filled(Applications applications, Filling filling, Uploads uploads) {
        this.applications = applications;
        this.filling = filling;
        this.uploads = uploads;
    }

    /// Somebody who applies, without an account behind it: pages need `SignedIn`.
    public static Actor.Person person() {
        return new Actor.Person(Ids.next(), "周申请");
    }

    /// Everything a heat supplier is asked, right at the first go, with a fresh credit code.
    public static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        answers.put("unitName", "北方热力有限公司");
        answers.put("creditCode", CreditCodes.random());
        answers.put("unitKind", "company");
        answers.put("founded", "2009-06-18");
        answers.put("capital", "5000");
        answers.put("industry", "4430");
        answers.put("regPlace", "110105");
        answers.put("regStreet", "样例街 8 号院 3 号楼 12 层");
        answers.put("regPostcode", "100020");
        answers.put("mailSame", "yes");
        answers.put("phone", "010-88886666-801");
        answers.put("website", "www.example.com");
        answers.put("legalName", "郑法人");
        answers.put("contactName", "吴联系");
        answers.put("contactPost", "办公室主任");
        answers.put("contactMobile", "13800138000");
        answers.put("contactEmail", "contact@example.com");
        answers.put("enterpriseKind", "supply");
        answers.put("scope", "热力生产和供应；供热设施维修。");
        answers.put("introduction", "本单位成立于 2009 年，为城区居民和公共建筑供热。");
        answers.put("reportingYear", "2025");
        answers.put("area", "1250.5");
        answers.put("heatSources", "chp,gas");
        answers.put("seasonFrom", "11-15");
        answers.put("seasonTo", "03-15");
        answers.put("level", "MEMBER");
        return answers;
    }

    public UUID draft(Actor.Person person) {
        return draft(person, answers());
    }

    public UUID draft(Actor.Person person, Map<String, String> answers) {
        var id = applications.begin(person, Lang.ZH, Map.of());
        filling.say(person, answers);
        filling.picture(person, uploads.check(Kind.PICTURE, "二号热源厂厂区.jpg", new ByteArrayInputStream(IMAGE)));
        filling.licence(person, uploads.check(Kind.SCAN, "营业执照.jpg", new ByteArrayInputStream(IMAGE)));
        return id;
    }

    public UUID submitted() {
        return submitted(person());
    }

    public UUID submitted(Actor.Person person) {
        var id = draft(person);
        applications.perform(new Command.Submit(), id, person);
        return id;
    }

    public UUID submitted(Actor.Person person, Map<String, String> answers) {
        var id = draft(person, answers);
        applications.perform(new Command.Submit(), id, person);
        return id;
    }

    public UUID returned(Actor.Person person, Map<String, String> comments) {
        var id = submitted(person);
        applications.perform(new Command.Return(comments, ""), id, REVIEWER);
        return id;
    }

    /// Passed the preliminary review: whatever follows from it has followed.
    public UUID approved() {
        return approved(person());
    }

    public UUID approved(Actor.Person person) {
        var id = submitted(person);
        applications.perform(new Command.Approve(""), id, REVIEWER);
        return id;
    }

    static byte[] image() {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(11, 79, 168));
        pen.fillRect(0, 0, 800, 600);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
