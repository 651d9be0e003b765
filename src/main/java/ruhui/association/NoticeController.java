package ruhui.association;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Who;

/// The notice on the joining guide, which the editors look after too.
@Controller
@RequestMapping("/staff/notice")
@Allow({Who.CONTENT, Who.ADMIN})
class NoticeController {

    private final NoticeSetting notice;
    private final SettingPages pages;

    NoticeController(NoticeSetting notice, SettingPages pages) {
        this.notice = notice;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView edit() {
        return pages.edit(notice);
    }

    @PostMapping("/check")
    ModelAndView check(@RequestParam MultiValueMap<String, String> typed) {
        return pages.check(notice, Fields.typed(typed));
    }

    @PostMapping
    ModelAndView save(@RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        return pages.save(notice, Fields.typed(typed), me, "/staff/notice");
    }
}
