package ruhui.association;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ruhui.accounts.StaffAccounts;
import ruhui.audit.AuditLog;
import ruhui.shared.Actor;
import ruhui.shared.Email;
import ruhui.shared.Mobile;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The first page of a new system: its first administrator. There is no account before.
@Controller
@RequestMapping("/setup")
@Allow(Who.ANYONE)
class SetupController {

    /// `key` is what the link brought.
    public record Setup(String key, Fields fields) {}

    private static final Pattern LOGIN = Pattern.compile("(?!u\\d+$)[a-z][a-z0-9._-]{2,29}");

    private final SetupKeys keys;
    private final StaffAccounts staff;
    private final AuditLog audit;

    SetupController(SetupKeys keys, StaffAccounts staff, AuditLog audit) {
        this.keys = keys;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String key) {
        checkOpen(key);
        return Show.page("association/setup", new Setup(key, Fields.empty()));
    }

    @PostMapping
    ModelAndView create(@RequestParam MultiValueMap<String, String> typed) {
        var fields = Fields.typed(typed);
        var key = fields.value("key");
        checkOpen(key);
        var name = fields.required("name", 40, "association.setup.wrong.name");
        var login = fields.value("login").strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            fields.wrong("login", Problem.of("association.setup.wrong.login"));
        }
        fields.check("email", Email::problem);
        fields.check("mobile", Mobile::problem);
        checkPassword(fields, List.of(name, login, fields.value("email"), fields.value("mobile")));
        if (fields.wrong()) {
            return Show.invalid("association/setup", new Setup(key, fields));
        }
        if (!keys.use(key)) {
            throw new Refused("association.setup.refused");
        }
        staff.createFirst(
                name,
                login,
                Email.parse(fields.value("email")).address(),
                Mobile.parse(fields.value("mobile")).number(),
                fields.value("password"));
        audit.note(new Actor.System(), "association.act.first", "staff " + login, Map.of("name", name));
        return Show.next("/login?next=/staff/settings", "association.first");
    }

    private static void checkPassword(Fields fields, List<String> about) {
        var password = fields.value("password");
        StaffAccounts.passwordProblem(password, about).ifPresent(problem -> fields.wrong("password", problem));
        if (!password.equals(fields.value("again"))) {
            fields.wrong("again", Problem.of("association.setup.wrong.again"));
        }
    }

    /// Nothing here once there are staff; before, a stale link says so.
    private void checkOpen(String key) {
        if (staff.anyStaff()) {
            throw new NotFound();
        }
        if (!keys.opens(key)) {
            throw new Refused("association.setup.refused");
        }
    }
}
