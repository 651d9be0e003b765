package ruhui.entry;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ruhui.web.Queue;
import ruhui.web.Who;

/// Claims wait for the same reviewers; nothing is promised by a day.
@Component
class ClaimsQueue implements Queue {

    private final Claims claims;

    ClaimsQueue(Claims claims) {
        this.claims = claims;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Who who() {
        return Who.PRELIMINARY;
    }

    @Override
    public String label() {
        return "entry.claims";
    }

    @Override
    public String href() {
        return "/staff/review/claims";
    }

    @Override
    public Count count(LocalDate today) {
        return new Count(claims.waiting(), 0, 0);
    }
}
