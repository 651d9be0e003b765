package ruhui.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.accounts.People;
import ruhui.audit.AuditLog;
import ruhui.notifications.Phrases.Phrase;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The words of messages: looked at, changed, tried out on real data, sent to oneself, restored.
@Controller
@RequestMapping("/staff/notifications/templates")
@Allow(Who.ADMIN)
class TemplateController {

    private final TemplateScreens screens;
    private final Phrases phrases;
    private final Outbox outbox;
    private final People people;
    private final AuditLog audit;

    TemplateController(TemplateScreens screens, Phrases phrases, Outbox outbox, People people, AuditLog audit) {
        this.screens = screens;
        this.phrases = phrases;
        this.outbox = outbox;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping
    ModelAndView all(Lang reader) {
        return Show.page("notifications/templates", screens.overview(reader));
    }

    @GetMapping("/{word}/{lang:zh|en}")
    ModelAndView one(@PathVariable String word, @PathVariable("lang") String in, Lang reader) {
        var kind = TemplateScreens.kind(word);
        var lang = TemplateScreens.lang(in);
        var preview = screens.preview(kind, lang, phrases.of(kind, lang));
        return Show.page("notifications/template", screens.sheet(kind, lang, Fields.empty(), preview, reader));
    }

    /// One form with three buttons: look at it, send it to me, keep it.
    @PostMapping("/{word}/{lang:zh|en}")
    @Transactional
    public ModelAndView change(
            @PathVariable String word,
            @PathVariable("lang") String in,
            @RequestParam MultiValueMap<String, String> typed,
            Actor.Staff me,
            Lang reader) {
        var kind = TemplateScreens.kind(word);
        var lang = TemplateScreens.lang(in);
        var fields = Fields.typed(typed);
        var facts = screens.lastFacts(kind).orElseGet(() -> List.of());
        var phrase = TemplateRules.read(kind, lang, fields, facts);
        if (fields.wrong()) {
            return Show.invalid("notifications/template", screens.sheet(kind, lang, fields, null, reader));
        }
        return switch (fields.value("do")) {
            case "save" -> keep(kind, lang, phrase, me);
            case "test" -> {
                test(screens.preview(kind, lang, phrase), me);
                yield Show.next(address(kind, lang), "notifications.template.tested");
            }
            default ->
                Show.page(
                        "notifications/template",
                        screens.sheet(kind, lang, fields, screens.preview(kind, lang, phrase), reader));
        };
    }

    /// Version 0 is what is built in.
    @PostMapping("/{word}/{lang:zh|en}/restore")
    @Transactional
    public ModelAndView restore(
            @PathVariable String word, @PathVariable("lang") String in, @RequestParam int version, Actor.Staff me) {
        var kind = TemplateScreens.kind(word);
        var lang = TemplateScreens.lang(in);
        if (version == 0) {
            return keep(kind, lang, null, me);
        }
        var old = phrases.versions(kind, lang).stream()
                .filter(one -> one.number() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        return keep(kind, lang, old.phrase().orElse(null), me);
    }

    private ModelAndView keep(Kind kind, Lang lang, @org.jspecify.annotations.Nullable Phrase phrase, Actor.Staff me) {
        phrases.keep(kind, lang, phrase, me.name());
        audit.note(
                me,
                "notifications.act.template",
                "template " + kind.word() + " " + lang,
                Map.of("subject", phrase == null ? "" : phrase.subject()));
        return Show.next(address(kind, lang), "notifications.template.kept");
    }

    private void test(TemplateScreens.Preview preview, Actor.Staff me) {
        var contact = people.contact(me.account())
                .filter(known -> !known.email().isBlank())
                .orElseThrow(() -> new Refused("notifications.refused.mailbox"));
        var body = String.join("\n\n", preview.paragraphs()) + (preview.sms().isEmpty() ? "" : "\n\n" + preview.sms());
        var letter = Letter.of(
                Kind.TEST, "test " + Ids.next(), null, "/staff/notifications/templates", preview.subject(), body);
        outbox.plan(letter, List.of(new Recipient.ByMail(contact.email(), contact.lang())));
    }

    private static String address(Kind kind, Lang lang) {
        return "/staff/notifications/templates/" + kind.word() + "/"
                + lang.name().toLowerCase(java.util.Locale.ROOT);
    }
}
