package ruhui.entry;

import ruhui.shared.Actor;

/// Where somebody fills in: a person under /my, a unit that corrects under /unit.
record Desk(String home) {

    static Desk of(Actor me) {
        return new Desk(me instanceof Actor.Unit ? "/unit" : "/my");
    }

    String base() {
        return home + "/application";
    }

    String at(Section section) {
        return base() + "/" + section.path();
    }
}
