package ruhui.invoicing;

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
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// A unit keeps its invoicing information.
@Controller
@RequestMapping("/unit/invoices/titles")
@Allow(Who.UNIT)
class TitleController {

    private static final String FORM = "invoicing/title";
    private static final String BACK = "/unit/invoices";

    private final UnitScreens screens;
    private final Titles titles;

    TitleController(UnitScreens screens, Titles titles) {
        this.screens = screens;
        this.titles = titles;
    }

    @GetMapping("/new")
    ModelAndView fresh(Actor.Unit me) {
        return Show.page(FORM, screens.newTitle(me.unit()));
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, Actor.Unit me) {
        var fields = Fields.typed(typed);
        var title = Forms.title(fields);
        if (title.isEmpty()) {
            return Show.invalid(FORM, screens.newTitle(fields));
        }
        titles.add(me.unit(), title.get());
        return Show.next(BACK, "invoicing.title-kept");
    }

    @GetMapping("/{id}")
    ModelAndView title(@PathVariable UUID id, Actor.Unit me) {
        return Show.page(FORM, screens.title(id, me.unit()));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Unit me) {
        screens.kept(id, me.unit());
        var fields = Fields.typed(typed);
        var title = Forms.title(fields);
        if (title.isEmpty()) {
            return Show.invalid(FORM, screens.title(id, fields));
        }
        titles.change(id, me.unit(), title.get());
        return Show.next(BACK, "invoicing.title-kept");
    }

    @PostMapping("/{id}/preference")
    ModelAndView prefer(@PathVariable UUID id, Actor.Unit me) {
        titles.prefer(id, me.unit());
        return Show.next(BACK, "invoicing.title-kept");
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor.Unit me) {
        titles.remove(id, me.unit());
        return Show.next(BACK, "invoicing.title-removed");
    }
}
