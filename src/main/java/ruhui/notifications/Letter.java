package ruhui.notifications;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruhui.entry.UnitCard;

/// What is to be told, before it is known to whom. `event` names its cause, so that nobody is told twice.
record Letter(
        Kind kind,
        String event,
        @Nullable UUID caseId,
        List<Fact> facts,
        String link,
        @Nullable Secret secret,
        boolean held) {

    /// In `link`, where the secret belongs.
    static final String SECRET = "{secret}";

    record Secret(SecretUse use, UUID id) {}

    static Letter of(Kind kind, String event, @Nullable UUID caseId, String link, Object... facts) {
        return new Letter(kind, event, caseId, Stream.of(facts).map(Fact::of).toList(), link, null, false);
    }

    /// The first gaps are the number and the name of the unit.
    static Letter about(UnitCard card, Kind kind, String event, String link, Object... more) {
        var facts = Stream.concat(Stream.of(card.number(), card.unitName()), Stream.of(more));
        return new Letter(kind, event, card.caseId(), facts.map(Fact::of).toList(), link, null, false);
    }

    Letter with(SecretUse use, UUID id) {
        return new Letter(kind, event, caseId, facts, link, new Secret(use, id), held);
    }

    /// Tells of a review decision: waits as long as it may be taken back.
    Letter heldBack() {
        return new Letter(kind, event, caseId, facts, link, secret, true);
    }
}
