package ruhui.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruhui.accounts.AccountNews;
import ruhui.accounts.Activated;
import ruhui.accounts.Channel;
import ruhui.accounts.CodeUse;
import ruhui.accounts.CodeWanted;
import ruhui.accounts.ContactChanged;
import ruhui.accounts.InitialPasswordWanted;
import ruhui.accounts.NewBrowser;
import ruhui.accounts.PasswordChanged;
import ruhui.accounts.People;
import ruhui.accounts.ResetWanted;
import ruhui.accounts.SecondStepChanged;
import ruhui.calendar.Dates;
import ruhui.shared.Email;
import ruhui.shared.Lang;
import ruhui.shared.Mobile;

/// Codes and links somebody asked for, and notices of what changed on an account.
@Component
class AccountLetters {

    private static final String LOGIN = "/login";

    private final Outbox outbox;
    private final PasswordLetters passwords;
    private final Clock clock;

    AccountLetters(Outbox outbox, PasswordLetters passwords, Clock clock) {
        this.outbox = outbox;
        this.passwords = passwords;
        this.clock = clock;
    }

    void plan(AccountNews news) {
        switch (news) {
            case CodeWanted wanted -> tell(wanted);
            case ResetWanted wanted -> tell(wanted);
            case PasswordChanged changed -> tell(changed);
            case SecondStepChanged changed -> tell(changed);
            case ContactChanged changed -> tell(changed);
            case NewBrowser seen -> tell(seen);
            case InitialPasswordWanted wanted -> passwords.plan(wanted);
            // Told as the admission moves on.
            case Activated _ -> {}
        }
    }

    private void tell(CodeWanted wanted) {
        var event = "code " + wanted.code();
        var letter = wanted.use() == CodeUse.TAKEN
                ? Letter.of(Kind.TAKEN, event, null, LOGIN)
                : Letter.of(Kind.CODE, event, null, LOGIN, new Fact.Hidden(), use(wanted.use()))
                        .with(SecretUse.CODE, wanted.code());
        outbox.plan(letter, List.of(to(wanted.channel(), wanted.to(), wanted.lang())));
    }

    private void tell(ResetWanted wanted) {
        var letter = Letter.of(Kind.RESET, "reset " + wanted.reset(), null, "/password/reset?key=" + Letter.SECRET)
                .with(SecretUse.RESET, wanted.reset());
        outbox.plan(letter, List.of(new Recipient.ByMail(wanted.email(), wanted.lang())));
    }

    private void tell(PasswordChanged changed) {
        notice(Kind.PASSWORD_CHANGED, changed.account(), changed.contact());
    }

    private void tell(SecondStepChanged changed) {
        notice(changed.on() ? Kind.SECOND_STEP_ON : Kind.SECOND_STEP_OFF, changed.account(), changed.contact());
    }

    private void tell(NewBrowser seen) {
        var contact = seen.contact();
        var account = seen.who().accountId().orElseThrow();
        var letter = Letter.of(
                Kind.NEW_BROWSER,
                event(Kind.NEW_BROWSER, account),
                null,
                "/account",
                now(contact.lang()),
                seen.browser());
        var mail = Stream.of(new Recipient.ByMail(contact.email(), contact.lang()));
        var box = BoxScreens.owner(seen.who()).map(owner -> new Recipient.InBox(owner, contact.lang()));
        outbox.plan(letter, Stream.<Recipient>concat(mail, box.stream()).toList());
    }

    private void tell(ContactChanged changed) {
        var letter = Letter.of(
                Kind.CONTACT_CHANGED,
                event(Kind.CONTACT_CHANGED, changed.account()),
                null,
                LOGIN,
                now(changed.lang()),
                masked(changed.channel(), changed.after()));
        outbox.plan(
                letter,
                List.of(
                        to(changed.channel(), changed.before(), changed.lang()),
                        to(changed.channel(), changed.after(), changed.lang())));
    }

    private void notice(Kind kind, UUID account, People.Contact contact) {
        var letter = Letter.of(kind, event(kind, account), null, LOGIN, now(contact.lang()));
        outbox.plan(
                letter,
                List.of(
                        new Recipient.ByText(contact.mobile(), contact.lang()),
                        new Recipient.ByMail(contact.email(), contact.lang())));
    }

    private String event(Kind kind, UUID account) {
        return kind.word() + " " + account + " " + clock.instant();
    }

    private String now(Lang lang) {
        return new Dates(lang).fullMoment(clock.instant());
    }

    private static String masked(Channel channel, String to) {
        return switch (channel) {
            case SMS -> Mobile.parse(to).masked();
            case EMAIL -> Email.parse(to).masked();
        };
    }

    private static Recipient to(Channel channel, String to, Lang lang) {
        return switch (channel) {
            case SMS -> new Recipient.ByText(to, lang);
            case EMAIL -> new Recipient.ByMail(to, lang);
        };
    }

    private static Fact use(CodeUse use) {
        return new Fact.Said(
                switch (use) {
                    case REGISTER, TAKEN -> "notifications.use.register";
                    case RESET -> "notifications.use.reset";
                    case CONTACT -> "notifications.use.contact";
                });
    }
}
