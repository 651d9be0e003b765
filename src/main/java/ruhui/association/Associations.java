package ruhui.association;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ruhui.shared.Lang;
import ruhui.shared.Refused;
import ruhui.web.House;
import ruhui.web.Houses;

/// The association as every page and letter names it. Kept in memory for a minute: this process forgets it when
/// something changes here, another process hears of the change within that minute.
@Service
public class Associations implements Houses {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    Associations(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All parts are empty before the first start is finished.
    public Profile profile() {
        return known().profile();
    }

    /// Whether units can be taken in: who we are and what a year costs is known.
    public boolean ready() {
        return profile().isFilled() && feesKnownOn(LocalDate.now(clock)).isPresent();
    }

    public Promises promises() {
        return known().promises();
    }

    public Controls controls() {
        return known().controls();
    }

    public Notice notice() {
        return known().notice();
    }

    /// Refused before the first fee standard is in force.
    public FeeStandard feesOn(LocalDate day) {
        return feesKnownOn(day).orElseThrow(() -> new Refused("association.fees.none"));
    }

    public Optional<FeeStandard> feesKnownOn(LocalDate day) {
        return feeHistory().stream().filter(fees -> !fees.from().isAfter(day)).findFirst();
    }

    /// The newest first.
    public List<FeeStandard> feeHistory() {
        return known().fees();
    }

    @Override
    public House house(Lang lang) {
        var profile = profile();
        return new House(
                profile.name(lang),
                profile.shortName(lang),
                profile.helpPhone(),
                profile.helpEmail(),
                profile.helpHours(lang),
                profile.icp(),
                profile.policeFiling(),
                ready());
    }

    /// A reader of the old state may still put it back before we commit: so forget now and when it is decided.
    void forget() {
        kept = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept = null;
            }
        });
    }

    private Store.All known() {
        var known = kept;
        var now = clock.instant();
        if (known == null || !known.holdsAt(now)) {
            known = new Kept(store.read(), now);
            kept = known;
        }
        return known.all();
    }

    private record Kept(Store.All all, Instant readAt) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(readAt) && Duration.between(readAt, now).compareTo(KEPT) < 0;
        }
    }
}
