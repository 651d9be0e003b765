package ruhui.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruhui.admission.Standing;

/// Tells the unit's own page until when it is a member.
@Component
class MemberStanding implements Standing {

    private final Members members;

    MemberStanding(Members members) {
        this.members = members;
    }

    @Override
    public Optional<LocalDate> until(UUID caseId) {
        return members.of(caseId).map(Member::to);
    }
}
