package ruhui.association;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.web.Fields;
import ruhui.web.Show;

/// How a setting is changed: fill in, look at old and new, give the reason. The first time there is nothing to look at.
@Component
class SettingPages {

    private static final int LONGEST_REASON = 200;

    private final Settings settings;
    private final Screens screens;

    SettingPages(Settings settings, Screens screens) {
        this.settings = settings;
        this.screens = screens;
    }

    ModelAndView edit(Setting setting) {
        return Show.page("association/edit", screens.edit(setting, Fields.of(setting.now())));
    }

    ModelAndView check(Setting setting, Fields typed) {
        if (typed.ticked("back")) {
            return Show.page("association/edit", screens.edit(setting, typed));
        }
        var values = setting.read(typed);
        if (typed.wrong()) {
            return Show.invalid("association/edit", screens.edit(setting, typed));
        }
        var version = Settings.version(setting.now());
        return Show.page(
                "association/check",
                screens.check(setting, values, Fields.of(Map.of("version", version, "reason", ""))));
    }

    ModelAndView save(Setting setting, Fields typed, Actor.Staff me, String next) {
        var values = setting.read(typed);
        if (typed.wrong()) {
            return Show.invalid("association/edit", screens.edit(setting, typed));
        }
        if (Screens.isFirst(setting)) {
            settings.change(setting, values, Settings.version(setting.now()), "", me);
            return Show.next(next, "association.saved");
        }
        var reason = typed.required("reason", LONGEST_REASON, "association.wrong.reason");
        if (typed.wrong()) {
            return Show.invalid("association/check", screens.check(setting, values, typed));
        }
        settings.change(setting, values, typed.value("version"), reason, me);
        return Show.next(next, "association.saved");
    }
}
