package ruhui.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ruhui.calendar.Dates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Texts;

/// What the frame of a page needs: whose page, in which language, where it stands. `path` is without the language.
/// `idle`: the seconds after which a silent reader is forgotten; 0 for strangers.
public record Shell(
        Lang lang,
        String path,
        String query,
        Visit visit,
        House house,
        List<Group> nav,
        int unread,
        long idle,
        @Nullable String done,
        Supplier<String> csrf) {

    public record Group(String label, List<Link> links) {}

    public record Link(String label, String href, boolean current) {}

    public String t(String key, Object... args) {
        return Texts.of(lang, key, args);
    }

    public String t(Problem problem) {
        return Texts.of(lang, problem);
    }

    public Dates dates() {
        return new Dates(lang);
    }

    /// An address of ours in the reader's language: `url("/join")`.
    public String url(String address) {
        return lang == Lang.EN ? LanguageFilter.PREFIX + address : address;
    }

    /// The address of a file of the look: `file("/app.css")`. It changes with the files, so browsers keep them for
    /// good.
    public String file(String path) {
        return path + "?v=" + Assets.VERSION;
    }

    public String here() {
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    /// This page in the other language.
    public String otherLanguage() {
        return lang == Lang.EN ? here() : LanguageFilter.PREFIX + here();
    }

    public String tag() {
        return lang == Lang.EN ? "en" : "zh-CN";
    }

    public @Nullable Actor actor() {
        return visit.actor().orElse(null);
    }

    public boolean isStaff() {
        return actor() instanceof Actor.Staff;
    }

    public String once() {
        return Tokens.random();
    }
}
