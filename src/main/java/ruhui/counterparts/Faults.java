package ruhui.counterparts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a script wants to go wrong next.
final class Faults {

    enum Kind {
        /// The deed happens, the connection is cut before the answer.
        LOST,
        /// The connection is cut before anything happens.
        CUT,
        /// The deed happens, the answer comes after `seconds`.
        SILENT,
        /// Nothing happens for `seconds`, then the connection is cut.
        DEAF,
        /// A gateway's page instead of ours, before the deed or after it.
        HTML,
        HTML_AFTER,
        /// `status`, `code` and `message` instead of the deed.
        ERROR,
        /// The deed happens, its answer is sealed wrongly.
        WRONG_SIGNATURE,
        SIGNTEST,
        OTHER_KEY,
        STALE,
        NO_SIGNATURE,
        /// 200 and no JSON.
        GARBAGE,
        /// Fields of the answer are told otherwise, and signed so.
        CHANGED
    }

    /// `on` is an endpoint or `any`; `times` is how often it still happens, `about` whom it concerns (empty: everyone).
    record Fault(
            String on,
            Kind kind,
            int times,
            double seconds,
            int status,
            String code,
            String message,
            String about,
            Map<String, Object> change) {

        Fault less() {
            return new Fault(on, kind, times - 1, seconds, status, code, message, about, change);
        }

        boolean meets(Endpoint endpoint, String path, String body) {
            return (on.equals("any") || on.equals(endpoint.word()))
                    && (about.isEmpty() || path.contains(about) || body.contains(about));
        }
    }

    private final List<Fault> waiting = new ArrayList<>();

    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    synchronized void clear() {
        waiting.clear();
    }

    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized Optional<Fault> next(Endpoint endpoint, String path, String body) {
        var found = waiting.stream()
                .filter(fault -> fault.meets(endpoint, path, body))
                .findFirst();
        found.ifPresent(fault -> {
            var at = waiting.indexOf(fault);
            if (fault.times() > 1) {
                waiting.set(at, fault.less());
            } else {
                waiting.remove(at);
            }
        });
        return found;
    }
}
