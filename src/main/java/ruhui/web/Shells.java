package ruhui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Role;
import ruhui.shared.Texts;

/// Puts the frame of a page together.
@Component
class Shells {

    /// The order of the staff's day.
    private static final List<String> GROUPS = List.of(
            "",
            "web.group.review",
            "web.group.money",
            "web.group.mailing",
            "web.group.members",
            "web.group.content",
            "web.group.system");

    private final FormTokens forms;
    private final ObjectProvider<Houses> houses;
    private final ObjectProvider<Unread> unread;
    private final ObjectProvider<Nav> navs;
    private final ObjectProvider<Doorkeeper> doorkeepers;

    Shells(
            FormTokens forms,
            ObjectProvider<Houses> houses,
            ObjectProvider<Unread> unread,
            ObjectProvider<Nav> navs,
            ObjectProvider<Doorkeeper> doorkeepers) {
        this.forms = forms;
        this.houses = houses;
        this.unread = unread;
        this.navs = navs;
        this.doorkeepers = doorkeepers;
    }

    Shell shell(HttpServletRequest request, HttpServletResponse response) {
        var lang = LanguageFilter.of(request);
        var visit = VisitFilter.of(request);
        var path = path(request);
        return new Shell(
                lang,
                path,
                query(request),
                visit,
                Optional.ofNullable(houses.getIfAvailable())
                        .map(all -> all.house(lang))
                        .orElse(House.UNNAMED),
                nav(visit, path, lang),
                visit.free().map(this::unread).orElse(0),
                visit.free().map(this::idle).orElse(0L),
                done(request, lang),
                () -> forms.value(request, response));
    }

    /// Errors are shown under /error: the page they speak of is the one that was asked for. A form's own address often
    /// cannot be opened, so what answers a form stands where the form stood.
    private static String path(HttpServletRequest request) {
        if (request.getAttribute("jakarta.servlet.error.request_uri") instanceof String asked) {
            return withoutLanguage(asked);
        }
        var from = request.getHeader(HttpHeaders.REFERER);
        if (request.getMethod().equals("POST") && from != null) {
            return withoutLanguage(pathOf(from));
        }
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String withoutLanguage(String path) {
        return path.startsWith(LanguageFilter.PREFIX + "/") ? path.substring(LanguageFilter.PREFIX.length()) : path;
    }

    private static String pathOf(String address) {
        try {
            var path = URI.create(address).getPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException broken) {
            return "/";
        }
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return "";
        }
        return String.join(
                "&",
                Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith("done="))
                        .toList());
    }

    private int unread(Actor actor) {
        var box = unread.getIfAvailable();
        return box == null ? 0 : box.count(actor);
    }

    private long idle(Actor actor) {
        return doorkeepers.stream()
                .findFirst()
                .map(doorkeeper -> doorkeeper.idle(actor).toSeconds())
                .orElse(0L);
    }

    private List<Shell.Group> nav(Visit visit, String path, Lang lang) {
        var actor = visit.free().orElse(null);
        if (actor == null) {
            return List.of();
        }
        var groups = new LinkedHashMap<String, List<Shell.Link>>();
        navs.stream()
                .flatMap(nav -> nav.items().stream())
                .filter(item -> Arrays.stream(item.who()).anyMatch(who -> opens(who, actor)))
                .sorted(Comparator.comparing((Nav.Item item) -> GROUPS.indexOf(item.group()))
                        .thenComparing(Nav.Item::order))
                .forEach(item -> groups.computeIfAbsent(item.group(), _ -> new ArrayList<>())
                        .add(new Shell.Link(Texts.of(lang, item.label()), item.href(), isAt(path, item.href()))));
        return groups.entrySet().stream()
                .map(group -> new Shell.Group(
                        group.getKey().isEmpty() ? "" : Texts.of(lang, group.getKey()), group.getValue()))
                .toList();
    }

    private static boolean opens(Who who, Actor actor) {
        return who.covers(actor) || who.isStaff() && actor instanceof Actor.Staff staff && staff.may(Role.AUDITOR);
    }

    private static boolean isAt(String path, String href) {
        return path.equals(href) || href.chars().filter(c -> c == '/').count() > 1 && path.startsWith(href + "/");
    }

    /// `?done=entry.saved` shows the text `entry.done.saved`; anything unknown shows nothing.
    private static @Nullable String done(HttpServletRequest request, Lang lang) {
        var done = request.getParameter("done");
        if (done == null || !done.matches("[a-z]+\\.[a-z-]+")) {
            return null;
        }
        var key = done.replaceFirst("\\.", ".done.");
        return Texts.knows(key) ? Texts.of(lang, key) : null;
    }
}
