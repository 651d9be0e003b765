package ruhui.demo;

import java.util.List;
import java.util.Set;
import ruhui.shared.Role;

/// The invented people of the secretariat.
record Staff(String login, String name, Set<Role> roles) {

    static final Staff REVIEWER = new Staff("chushen", "林初雪", Set.of(Role.PRELIMINARY));
    static final Staff FORMAL = new Staff("fushen", "周复礼", Set.of(Role.FORMAL));
    static final Staff FINANCE = new Staff("caiwu", "钱立本", Set.of(Role.FINANCE));
    static final Staff MAILING = new Staff("youji", "邮小川", Set.of(Role.MAILING));
    static final Staff ADMIN = new Staff("guanli", "管一鸣", Set.of(Role.ADMIN, Role.CONTENT));
    static final Staff AUDITOR = new Staff("shenji", "沈知微", Set.of(Role.AUDITOR));

    static final List<Staff> ALL = List.of(REVIEWER, FORMAL, FINANCE, MAILING, ADMIN, AUDITOR);

    /// With both steps.
    void signsIn(Visitor desk) {
        var second = desk.open("/login")
                .form("/login")
                .with("account", login)
                .with("password", Telling.PASSWORD)
                .send();
        second.form("/login/second")
                .with("code", second.find("<code>(\\d{6})</code>"))
                .send();
    }
}
