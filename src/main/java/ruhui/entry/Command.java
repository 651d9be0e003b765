package ruhui.entry;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Actor;
import ruhui.shared.Role;

/// Everything that can be asked of an application, grouped by who may ask it.
public sealed interface Command {

    record Submit() implements ByApplicant {}

    record Withdraw() implements ByApplicant {}

    /// `word` is for the applicant and may be empty.
    record Approve(String word) implements ByReviewer {}

    /// `comments`: what to mend, by the key of a field or picture.
    record Return(Map<String, String> comments, String word) implements ByReviewer {}

    record Reject(String reason, int monthsToWait) implements ByReviewer {}

    /// The reviewer takes the decision of a moment ago back.
    record TakeBack() implements ByReviewer {}

    /// The formal review returned the data.
    record Reopen(Map<String, String> comments) implements ByFormalReviewer {}

    /// The formal review took its answer back.
    record Resume() implements ByFormalReviewer {}

    /// The unit mended the data.
    record Correct() implements ByUnit {}

    /// The admission ended without a member.
    record Close() implements ByAnybody {}

    sealed interface ByApplicant extends Command {}

    sealed interface ByUnit extends Command {}

    sealed interface ByReviewer extends Command {}

    sealed interface ByFormalReviewer extends Command {}

    /// Not asked by people: other modules answer for who did it.
    sealed interface ByAnybody extends Command {}

    default boolean mayComeFrom(Actor actor, UUID caseId, UUID applicant) {
        return switch (this) {
            case ByApplicant _ -> actor instanceof Actor.Person(var account, var _) && account.equals(applicant);
            case ByUnit _ -> actor instanceof Actor.Unit(var _, var unit, var _) && unit.equals(caseId);
            case ByReviewer _ -> actor instanceof Actor.Staff staff && staff.may(Role.PRELIMINARY);
            case ByFormalReviewer _ -> actor instanceof Actor.Staff staff && staff.may(Role.FORMAL);
            case ByAnybody _ -> true;
        };
    }

    default String name() {
        return getClass().getSimpleName();
    }

    /// The key of the words for it.
    default String key() {
        return "entry.command." + name();
    }

    /// What the history tells of why; null when nothing was said.
    default @Nullable String reason() {
        return switch (this) {
            case Approve(var word) -> said(word);
            case Return(var _, var word) -> said(word);
            case Reject(var reason, var _) -> reason;
            case Submit _, Withdraw _, TakeBack _, Reopen _, Resume _, Correct _, Close _ -> null;
        };
    }

    private static @Nullable String said(String word) {
        return word.isBlank() ? null : word;
    }
}
