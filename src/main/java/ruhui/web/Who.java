package ruhui.web;

import java.util.Locale;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Who may open a page or press its buttons.
public enum Who {
    ANYONE,
    PERSON,
    UNIT,
    STAFF,
    PRELIMINARY,
    FORMAL,
    FINANCE,
    MAILING,
    CONTENT,
    ADMIN,
    AUDITOR;

    boolean covers(Actor actor) {
        return switch (this) {
            case ANYONE -> true;
            case PERSON -> actor instanceof Actor.Person;
            case UNIT -> actor instanceof Actor.Unit;
            case STAFF -> actor instanceof Actor.Staff;
            case PRELIMINARY, FORMAL, FINANCE, MAILING, CONTENT, ADMIN, AUDITOR ->
                actor instanceof Actor.Staff staff && staff.may(Role.valueOf(name()));
        };
    }

    boolean isStaff() {
        return ordinal() >= STAFF.ordinal();
    }

    /// The key of the words for it on the page that says no.
    String key() {
        return switch (this) {
            case ANYONE, PERSON, UNIT, STAFF -> "web.who." + name().toLowerCase(Locale.ROOT);
            case PRELIMINARY, FORMAL, FINANCE, MAILING, CONTENT, ADMIN, AUDITOR ->
                Role.valueOf(name()).key();
        };
    }
}
