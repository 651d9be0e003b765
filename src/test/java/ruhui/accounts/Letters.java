package ruhui.accounts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Stands where messages are sent: remembers what was wanted, and asks for the secret as at the moment of sending.
@Component
class Letters {

    private final List<Object> wanted = new ArrayList<>();
    private final Secrets secrets;

    Letters(Secrets secrets) {
        this.secrets = secrets;
    }

    void forget() {
        wanted.clear();
    }

    <T> List<T> all(Class<T> kind) {
        return wanted.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T> T last(Class<T> kind) {
        return all(kind).getLast();
    }

    CodeWanted lastCode(Channel channel) {
        return all(CodeWanted.class).stream()
                .filter(code -> code.channel() == channel)
                .toList()
                .getLast();
    }

    /// What the owner of the number or mailbox reads.
    String code(Channel channel) {
        return secrets.mintCode(lastCode(channel).code()).orElseThrow();
    }

    String initialPassword() {
        return secrets.mintInitialPassword(last(InitialPasswordWanted.class).account())
                .orElseThrow();
    }

    String reset() {
        return secrets.mintReset(last(ResetWanted.class).reset()).orElseThrow();
    }

    @EventListener
    void hear(CodeWanted event) {
        wanted.add(event);
    }

    @EventListener
    void hear(InitialPasswordWanted event) {
        wanted.add(event);
    }

    @EventListener
    void hear(ResetWanted event) {
        wanted.add(event);
    }

    @EventListener
    void hear(PasswordChanged event) {
        wanted.add(event);
    }

    @EventListener
    void hear(NewBrowser event) {
        wanted.add(event);
    }

    @EventListener
    void hear(ContactChanged event) {
        wanted.add(event);
    }

    @EventListener
    void hear(SecondStepChanged event) {
        wanted.add(event);
    }

    @EventListener
    void hear(Activated event) {
        wanted.add(event);
    }
}
