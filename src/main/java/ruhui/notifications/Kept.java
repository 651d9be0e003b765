package ruhui.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import ruhui.shared.Lang;

/// Takes the place of the world in demonstrations and tests: what would have been sent, the newest first, in memory
/// only. The one place where codes and initial passwords can be read again.
class Kept implements Transport {

    private static final int MOST = 500;

    public record Sheet(Instant at, Channel channel, String to, Kind kind, Lang lang, String subject, String body) {

        public String tag() {
            return lang == Lang.EN ? "en" : "zh-CN";
        }

        public List<String> paragraphs() {
            return body.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private final Clock clock;
    private final Deque<Sheet> sheets = new ArrayDeque<>();

    Kept(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isReadyFor(Kind kind) {
        return true;
    }

    @Override
    public synchronized Outcome send(Message message, Written written) {
        sheets.addFirst(new Sheet(
                clock.instant(),
                message.channel(),
                message.recipient(),
                message.kind(),
                message.lang(),
                written.subject(),
                written.body()));
        if (sheets.size() > MOST) {
            sheets.removeLast();
        }
        return new Outcome.Sent("kept");
    }

    synchronized List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    synchronized void forget() {
        sheets.clear();
    }
}
