package ruhui.journeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.notifications.Postman;

/// A maker of heat exchangers joins at a desk, in English; every kind of page is looked at on a phone as well.
class CorePathJourney extends Browser {

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
        var screen = new Screen(this, desktop(), Album.NONE, 1280, 360);
        new CorePath(screen, "/en", Enterprise.maker(), postman, signedIn, clock.today()).walk();
    }
}
