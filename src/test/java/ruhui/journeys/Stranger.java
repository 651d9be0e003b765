package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody without an account who was shown a certificate.
final class Stranger extends Somebody {

    private final Enterprise unit;

    Stranger(Screen screen, String tongue, Enterprise unit) {
        super(screen, tongue, unit.words());
        this.unit = unit;
    }

    void checks(String certificate) {
        goes("/verify");
        screen.fills("number", certificate);
        screen.takes("main form button");
        assertThat(screen.reads("main")).contains(unit.name());
        screen.shows(Moment.VERIFIED);
    }
}
