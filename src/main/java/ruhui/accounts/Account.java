package ruhui.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Actor;
import ruhui.shared.Lang;

/// Somebody who can sign in: a person, a unit, or a member of the staff.
record Account(
        UUID id,
        Kind kind,
        @Nullable UUID unit,
        String name,
        Lang lang,
        @Nullable String login,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String password,
        @Nullable String initial,
        @Nullable Instant initialUntil,
        boolean initialUsed,
        @Nullable Instant totpSince,
        @Nullable Instant seenAt,
        @Nullable Instant disabledAt) {

    enum Kind {
        PERSON,
        UNIT,
        STAFF;

        String home() {
            return switch (this) {
                case PERSON -> "/my";
                case UNIT -> "/unit";
                case STAFF -> "/staff";
            };
        }

        PasswordRule rule() {
            return this == STAFF ? PasswordRule.STAFF : PasswordRule.OTHERS;
        }
    }

    boolean isOpen() {
        return disabledAt == null;
    }

    /// Whether an initial password is still awaited or may still be sent.
    boolean waitsForOwnPassword() {
        return password == null && isOpen();
    }

    boolean initialWorks(Instant now) {
        return password == null
                && initial != null
                && !initialUsed
                && initialUntil != null
                && now.isBefore(initialUntil);
    }

    /// What others know of it, which no password may lean on.
    List<String> about() {
        return Stream.of(
                        Optional.of(name),
                        Optional.ofNullable(login),
                        Optional.ofNullable(mobile),
                        Optional.ofNullable(email))
                .flatMap(Optional::stream)
                .toList();
    }

    /// As histories name it; the roles of a member of the staff are not known here.
    Actor actor() {
        return switch (kind) {
            case PERSON -> new Actor.Person(id, name);
            case UNIT -> new Actor.Unit(id, Objects.requireNonNull(unit), name);
            case STAFF -> new Actor.Staff(id, name, Set.of());
        };
    }

    /// How it is called where no mobile and no mailbox may stand.
    String shown() {
        return login == null ? id.toString() : login;
    }

    People.Contact contact() {
        return new People.Contact(name, mobile == null ? "" : mobile, email == null ? "" : email, lang);
    }

    /// Never shows what is hashed, so that no log can.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
