package ruhui.membership;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.Problem;
import ruhui.shared.Role;

/// What another module has to say of a member on the member's page; a bean of it is enough.
public interface MemberNotes {

    /// `title` and `state` are words, `tag` the class of the state's colour, `href` where the thing
    /// itself stands for those who may open it.
    record Note(Problem title, Problem state, String tag, String href, Set<Role> readers) {

        boolean opensFor(Actor.Staff reader) {
            return reader.may(Role.AUDITOR) || readers.stream().anyMatch(reader::may);
        }
    }

    /// The newest first.
    List<Note> of(UUID unit, Lang lang);
}
