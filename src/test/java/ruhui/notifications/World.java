package ruhui.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Both channels at once, answering as the test wants.
class World implements Transport {

    final List<Message> sent = new ArrayList<>();
    final List<Written> written = new ArrayList<>();
    Pace pace = Pace.FREE;
    private final Messages messages;
    private final Gates gates;
    private final Writer writer;
    private final Clock clock;
    private final Function<Message, Outcome> answer;

    World(Messages messages, Gates gates, Writer writer, Clock clock, Function<Message, Outcome> answer) {
        this.messages = messages;
        this.gates = gates;
        this.writer = writer;
        this.clock = clock;
        this.answer = answer;
    }

    @Override
    public boolean isReadyFor(Kind kind) {
        return true;
    }

    @Override
    public Outcome send(Message message, Written written) {
        sent.add(message);
        this.written.add(written);
        return answer.apply(message);
    }

    void deliver() {
        deliver(Channel.SMS);
        deliver(Channel.EMAIL);
    }

    void deliver(Channel channel) {
        new Deliveries(messages, gates, writer, Map.of(channel, this), pace, clock).deliverDue();
    }
}
