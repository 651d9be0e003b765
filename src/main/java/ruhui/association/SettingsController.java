package ruhui.association;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The settings of the association.
@Controller
@RequestMapping("/staff/settings")
@Allow(Who.ADMIN)
class SettingsController {

    private final Settings settings;
    private final SettingPages pages;
    private final Screens screens;

    SettingsController(Settings settings, SettingPages pages, Screens screens) {
        this.settings = settings;
        this.pages = pages;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView overview(Actor.Staff me, Lang lang) {
        return Show.page("association/overview", screens.overview(me, Fields.empty(), lang));
    }

    @GetMapping("/{path}")
    ModelAndView edit(@PathVariable String path) {
        return pages.edit(setting(path));
    }

    @PostMapping("/{path}/check")
    ModelAndView check(@PathVariable String path, @RequestParam MultiValueMap<String, String> typed) {
        return pages.check(setting(path), Fields.typed(typed));
    }

    @PostMapping("/{path}")
    ModelAndView save(@PathVariable String path, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return pages.save(setting(path), Fields.typed(typed), me, "/staff/settings");
    }

    @PostMapping("/fees/{standard}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID standard, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var reason = fields.required("reason", 200, "association.wrong.reason");
        if (fields.wrong()) {
            return Show.invalid("association/overview", screens.overview(me, fields, lang));
        }
        settings.withdraw(standard, reason, me);
        return Show.next("/staff/settings", "association.withdrawn");
    }

    private Setting setting(String path) {
        return settings.find(path).orElseThrow(NotFound::new);
    }
}
