package ruhui.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ruhui.shared.Lang;

/// Sends what is due, one after the other: claim, write, hand over, note what became of it. Each step is a
/// transaction of its own, so that a slow provider holds no row and no connection.
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(6));

    /// Longer than any transport takes to give up.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    /// As many texts may be in doubt when a process is killed; letters go again with the same Message-ID.
    private static final Map<Channel, Integer> AT_ONCE = Map.of(Channel.SMS, 1, Channel.EMAIL, 20);

    private static final int BROKEN = 3;

    private final Messages messages;
    private final Gates gates;
    private final Writer writer;
    private final Map<Channel, Transport> transports;
    private final Pace pace;
    private final Clock clock;

    Deliveries(
            Messages messages, Gates gates, Writer writer, Map<Channel, Transport> transports, Pace pace, Clock clock) {
        this.messages = messages;
        this.gates = gates;
        this.writer = writer;
        this.transports = transports;
        this.pace = pace;
        this.clock = clock;
    }

    /// How this installation sends; what it cannot send says so.
    Transport transport(Channel channel) {
        return transports.getOrDefault(channel, new Transport.Absent());
    }

    void deliverDue() {
        transports.keySet().forEach(this::deliverDue);
    }

    void deliverDue(Channel channel) {
        messages.takeUpAgain(channel, PATIENCE, mostTries(channel));
        var shut = gates.shut(channel);
        if (shut.filter(it -> clock.instant().isBefore(it.nextTry())).isPresent()) {
            return;
        }
        try {
            if (send(channel) && shut.isPresent()) {
                gates.open(channel);
            }
        } finally {
            transport(channel).rest();
        }
    }

    /// Whether somebody answered.
    private boolean send(Channel channel) {
        var left = pace.mostARun(channel);
        var answered = false;
        while (left > 0) {
            var claimed = messages.claim(channel, Math.min(left, AT_ONCE.getOrDefault(channel, 1)));
            if (claimed.isEmpty()) {
                return answered;
            }
            if (!deliver(claimed)) {
                return false;
            }
            left -= claimed.size();
            answered = true;
        }
        return answered;
    }

    /// False when nobody answers, or the line breaks again and again: then the others keep their turn.
    private boolean deliver(List<Message> claimed) {
        var broken = 0;
        for (int i = 0; i < claimed.size(); i++) {
            var outcome = deliver(claimed.get(i)).orElse(null);
            broken = isBroken(outcome) ? broken + 1 : 0;
            if (outcome instanceof Outcome.Down(var why)) {
                return shut(claimed.subList(i, claimed.size()), why);
            }
            if (broken == BROKEN) {
                return shut(claimed.subList(i, claimed.size()), Why.of("broken"));
            }
        }
        return true;
    }

    private boolean shut(List<Message> left, Why why) {
        gates.shut(left.getFirst().channel(), why);
        left.stream().skip(1).forEach(messages::release);
        return false;
    }

    private static boolean isBroken(@Nullable Outcome outcome) {
        return outcome instanceof Outcome.Later(var why) && why.equals(Why.of("broken"));
    }

    /// Nothing when it was not tried.
    private Optional<Outcome> deliver(Message message) {
        var transport = transport(message.channel());
        if (!transport.isReadyFor(message.kind())) {
            messages.ended(message, State.OFF, Why.of("off"));
            return Optional.empty();
        }
        if (message.isLate(clock.instant()) && messages.mergeIntoNewest(message)) {
            return Optional.empty();
        }
        var lang = transport.spoken(message.kind(), message.lang());
        var outcome = attempt(message, transport, lang);
        note(message, outcome, lang);
        return Optional.of(outcome);
    }

    private Outcome attempt(Message message, Transport transport, Lang lang) {
        Optional<Written> written;
        try {
            written = writer.forSending(message, lang);
        } catch (RuntimeException bug) {
            return new Outcome.Later(reported(message, bug));
        }
        try {
            return written.isPresent() ? transport.send(message, written.get()) : new Outcome.Unwanted();
        } catch (RuntimeException bug) {
            return new Outcome.Unknown(reported(message, bug));
        }
    }

    /// Only kind and place of the failure: its words may hold what was to be sent.
    private static Why reported(Message message, RuntimeException bug) {
        LOG.error(
                "message {} ({}) could not be sent: {} at {}",
                message.id(),
                message.kind(),
                bug.getClass().getName(),
                bug.getStackTrace().length == 0 ? "?" : bug.getStackTrace()[0]);
        return Why.of("bug", message.id().toString());
    }

    private void note(Message message, Outcome outcome, Lang lang) {
        switch (outcome) {
            case Outcome.Sent(var providerId) -> messages.sent(message, providerId, writer.forArchive(message, lang));
            case Outcome.Refused(var why) -> messages.ended(message, State.FAILED, why);
            case Outcome.Unknown(var why) -> messages.ended(message, State.UNKNOWN, why);
            case Outcome.Unwanted _ -> messages.ended(message, State.DROPPED, Why.of("unwanted"));
            case Outcome.Down(var why) -> {
                if (message.plannedAt().plus(WORTH_SENDING).isBefore(clock.instant())) {
                    messages.ended(message, State.FAILED, why);
                } else {
                    messages.again(message, clock.instant(), message.tries() - 1, why);
                }
            }
            case Outcome.Later(var why) -> {
                if (message.tries() >= mostTries(message.channel())) {
                    messages.ended(message, State.FAILED, why);
                } else {
                    var wait = BACK_OFF.get(message.tries() - 1);
                    messages.again(message, clock.instant().plus(wait), message.tries(), why);
                }
            }
        }
    }

    /// Texts are not idempotent: one more attempt after a clear refusal, no more.
    private static int mostTries(Channel channel) {
        return channel == Channel.SMS ? 2 : BACK_OFF.size() + 1;
    }
}
