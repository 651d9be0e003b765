package ruhui.accounts;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.Lang;
import ruhui.shared.Role;
import ruhui.web.Duty;
import ruhui.web.Tokens;

/// Makes fresh people who are signed in, for journeys. Every `ModuleTest` can have it:
///
/// ```java
/// @Autowired SignedIn signedIn;
/// …
/// var applicant = signedIn.person();
/// var unit = signedIn.unit(caseId);
/// var reviewer = signedIn.staff(Role.PRELIMINARY);
/// assertThat(browser.get().uri("/my").with(applicant)).hasStatusOk();
/// assertThat(browser.post().uri("/my/application/unit").with(applicant).param("name", "…")).hasStatus3xxRedirection();
/// applications.perform(command, caseId, applicant.actor());   // doors take `actor()`, `asPerson()`, `asUnit()`,
/// `asStaff()`
/// ```
///
/// `with(visitor)` sends the cookie, and on a POST also a fitting `_csrf` and, unless the test gives one, a fresh
/// `_once`; `with(visitor.unguarded())` sends the cookie alone. `csrf()` and `cookie()` serve browsers of other kinds.
@Component
public class SignedIn {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final AccountRows accounts;
    private final Sessions sessions;

    SignedIn(AccountRows accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// Somebody with a cookie; `actor` is null for a stranger.
    public record Visitor(String token, @Nullable Actor actor) implements RequestPostProcessor {

        @Override
        public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
            request.setCookies(cookie());
            if ("POST".equals(request.getMethod())) {
                if (request.getParameter("_csrf") == null) {
                    request.setParameter("_csrf", csrf());
                }
                if (request.getParameter("_once") == null
                        && request.getHeader("X-Upload") == null
                        && request.getHeader("X-Autosave") == null) {
                    request.setParameter("_once", Tokens.random());
                }
            }
            return request;
        }

        public Cookie cookie() {
            return new Cookie("ruhui", token);
        }

        public String csrf() {
            return Tokens.csrf(token);
        }

        /// The cookie and `_csrf`, for forms with `once = false`.
        public RequestPostProcessor repeatable() {
            return request -> {
                request.setCookies(cookie());
                request.setParameter("_csrf", csrf());
                return request;
            };
        }

        /// The cookie alone: a POST is refused.
        public RequestPostProcessor unguarded() {
            return request -> {
                request.setCookies(cookie());
                return request;
            };
        }

        public Actor.Person asPerson() {
            return (Actor.Person) actor;
        }

        public Actor.Unit asUnit() {
            return (Actor.Unit) actor;
        }

        public Actor.Staff asStaff() {
            return (Actor.Staff) actor;
        }

        public UUID account() {
            return actor.accountId().orElseThrow();
        }
    }

    /// Not signed in, but with the cookie that forms need.
    public Visitor stranger() {
        return new Visitor("a" + Tokens.random(), null);
    }

    public Visitor person() {
        return person("张小明");
    }

    @Transactional
    public Visitor person(String name) {
        var account = account(Account.Kind.PERSON, null, name, null);
        return enter(account, new Actor.Person(account, name));
    }

    public Visitor unit(UUID unit) {
        return unit(unit, "江南热力有限公司");
    }

    /// Signed in with the enterprise account of this case, which is opened and activated where there is none yet.
    @Transactional
    public Visitor unit(UUID unit, String name) {
        var account = accounts.ofUnit(unit)
                .map(Account::id)
                .orElseGet(() -> account(Account.Kind.UNIT, unit, name, "UT" + SEQUENCE.incrementAndGet()));
        return enter(account, new Actor.Unit(account, unit, name));
    }

    @Transactional
    public Visitor staff(Role... roles) {
        var name = roles.length == 0 ? "王工" : "王工（" + roles[0].name().toLowerCase(java.util.Locale.ROOT) + "）";
        var account = account(Account.Kind.STAFF, null, name, "test-" + SEQUENCE.incrementAndGet());
        accounts.roles(account, Set.of(roles));
        return enter(account, new Actor.Staff(account, name, Set.of(roles)));
    }

    private UUID account(Account.Kind kind, @Nullable UUID unit, String name, @Nullable String login) {
        var id = Ids.next();
        var number = SEQUENCE.incrementAndGet();
        var account = new Account(
                id,
                kind,
                unit,
                name,
                Lang.ZH,
                login,
                "139%08d".formatted(number),
                "someone%d@example.com".formatted(number),
                "no hash, so no log-in",
                null,
                null,
                false,
                null,
                null,
                null);
        accounts.add(account, "test", kind == Account.Kind.PERSON ? java.time.Instant.EPOCH : null);
        return id;
    }

    private Visitor enter(UUID account, Actor actor) {
        var token = "s" + Tokens.random();
        sessions.add(account, Duty.NONE, token, "test", "127.0.0.1");
        return new Visitor(token, actor);
    }
}
