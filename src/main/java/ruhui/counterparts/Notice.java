package ruhui.counterparts;

import java.time.Instant;

/// What the provider owes the merchant to know, told again until it is answered.
record Notice(
        String id,
        String event,
        String about,
        String url,
        String plain,
        Instant at,
        int attempts,
        Fate fate,
        int last) {

    enum Fate {
        WAITING,
        HELD,
        HEARD,
        GIVEN_UP
    }

    Notice answered(int status, boolean lastTry) {
        var heard = status == 200 || status == 204;
        var next = heard || fate == Fate.HEARD ? Fate.HEARD : lastTry ? Fate.GIVEN_UP : fate;
        return new Notice(id, event, about, url, plain, at, attempts + 1, next, status);
    }

    Notice become(Fate next) {
        return new Notice(id, event, about, url, plain, at, attempts, next, last);
    }
}
