package ruhui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import ruhui.ModuleTest;
import ruhui.accounts.SignedIn;
import ruhui.shared.Ids;
import ruhui.shared.Role;

/// Walks through every address there is: nobody passes whom it does not name.
class RoutesTest extends ModuleTest {

    private record Door(String method, String path, List<Who> who) {

        boolean isOpen() {
            return who.contains(Who.ANYONE);
        }

        boolean lets(SignedIn.Visitor visitor) {
            var reads = method.equals("GET");
            return who.stream().anyMatch(one -> one.covers(visitor.actor()))
                    || reads && who.stream().anyMatch(Who::isStaff) && Who.AUDITOR.covers(visitor.actor());
        }
    }

    /// `{id}`, `{part:unit|legal}` or `{id:[0-9a-f-]{36}}`.
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private final Permissions permissions;
    private final SignedIn signedIn;
    private final Map<String, SignedIn.Visitor> visitors = new LinkedHashMap<>();

    RoutesTest(Permissions permissions, SignedIn signedIn) {
        this.permissions = permissions;
        this.signedIn = signedIn;
    }

    @BeforeEach
    void everybodyComesIn() {
        visitors.put("person", signedIn.person());
        visitors.put("unit", signedIn.unit(Ids.next()));
        for (var role : Role.values()) {
            visitors.put("staff " + role, signedIn.staff(role));
        }
    }

    @Test
    void there_are_doors() {
        assertThat(doors()).hasSizeGreaterThan(30);
        assertThat(doors().stream().filter(door -> door.method().equals("POST")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void a_stranger_passes_only_open_doors() {
        var passed = new ArrayList<String>();
        for (var door : doors()) {
            if (!door.isOpen()) {
                var answer = browser.method(HttpMethod.valueOf(door.method()))
                        .uri(door.path())
                        .with(signedIn.stranger())
                        .exchange()
                        .getResponse();
                var led = answer.getRedirectedUrl();
                if (answer.getStatus() != 302 || led == null || !led.startsWith("/login?next=")) {
                    passed.add(door + " answers " + answer.getStatus());
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void nobody_passes_whom_the_door_does_not_name() {
        var passed = new ArrayList<String>();
        for (var door : doors()) {
            visitors.forEach((name, visitor) -> {
                if (!door.isOpen() && !door.lets(visitor)) {
                    var status = browser.method(HttpMethod.valueOf(door.method()))
                            .uri(door.path())
                            .with(visitor)
                            .exchange()
                            .getResponse()
                            .getStatus();
                    if (status != 403) {
                        passed.add(door + " answers " + status + " to " + name);
                    }
                }
            });
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void no_form_is_taken_without_its_token() {
        var taken = new ArrayList<String>();
        for (var door : doors()) {
            if (door.method().equals("POST") && !Machines.PATHS.contains(door.path())) {
                var visitor = Stream.concat(visitors.values().stream(), Stream.of(signedIn.stranger()))
                        .filter(one -> one.actor() != null && (door.isOpen() || door.lets(one)))
                        .findFirst()
                        .orElseThrow();
                for (var header : List.of("X-Nothing", "X-Upload", "X-Autosave")) {
                    var status = browser.post()
                            .uri(door.path())
                            .with(visitor.unguarded())
                            .header(header, "1")
                            .exchange()
                            .getResponse()
                            .getStatus();
                    if (status != 403) {
                        taken.add(door + " answers " + status);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_machine_is_known_by_its_signature_alone() {
        for (var path : Machines.PATHS) {
            assertThat(browser.post().uri(path).content("{}")).hasStatus(401);
            assertThat(browser.post().uri(path).with(visitors.get("unit")).content("{}"))
                    .hasStatus(401);
        }
    }

    @Test
    void what_is_open_to_anyone_is_listed_here() {
        var open = new TreeSet<String>();
        permissions.routes().stream()
                .filter(route -> route.who().contains(Who.ANYONE))
                .forEach(route -> open.add((route.method().isEmpty() ? "*" : route.method()) + " " + route.pattern()));
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    private List<Door> doors() {
        return permissions.routes().stream()
                .filter(route -> !route.pattern().equals("/error"))
                .flatMap(route -> Stream.of(
                                route.method().isEmpty()
                                        ? new String[] {"GET", "POST"}
                                        : route.method().split(" "))
                        .map(method -> new Door(method, sample(route.pattern()), route.who())))
                .toList();
    }

    private static String sample(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            var form = found.group(1);
            return form != null && form.matches("[a-z|-]+")
                    ? form.split("\\|")[0]
                    : UUID.randomUUID().toString();
        });
    }

    private static final List<String> OPEN = List.of(
            "* /error",
            "GET /",
            "GET /about",
            "GET /accessibility",
            "GET /activate",
            "GET /activate/again",
            "GET /activate/sent",
            "GET /dev/messages",
            "GET /divisions",
            "GET /join",
            "GET /join/manual",
            "GET /login",
            "GET /password/forgot",
            "GET /password/forgot/sent",
            "GET /password/reset",
            "GET /privacy",
            "GET /register",
            "GET /register/codes",
            "GET /robots.txt",
            "GET /setup",
            "GET /sitemap.xml",
            "GET /verify",
            "GET /verify/{number}",
            "POST /activate",
            "POST /activate/again",
            "POST /login",
            "POST /logout",
            "POST /password/forgot",
            "POST /password/reset",
            "POST /password/reset/code",
            "POST /register",
            "POST /register/again",
            "POST /register/codes",
            "POST /setup",
            "POST /wechatpay/notify",
            "POST /wechatpay/refund-notify");
}
