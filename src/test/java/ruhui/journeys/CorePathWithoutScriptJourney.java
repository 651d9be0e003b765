package ruhui.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.notifications.Postman;

/// A heat supplier joins with a phone on which no script runs, in Chinese; the secretariat has no scripts either.
class CorePathWithoutScriptJourney extends Browser {

    @Autowired
    private Ready ready;

    @Autowired
    private Postman postman;

    @Autowired
    private SignedIn signedIn;

    @Test
    @Timeout(420)
    void from_the_guide_to_the_certificate() {
        ready.association();
        var screen = new Screen(this, phoneWithoutScript(), Album.NONE, 360);
        new CorePath(screen, "", Enterprise.heatSupplier(), postman, signedIn, clock.today()).walk();
    }
}
