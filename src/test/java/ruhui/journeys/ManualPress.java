package ruhui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ruhui.accounts.SignedIn;
import ruhui.association.Ready;
import ruhui.documents.Pdf;
import ruhui.notifications.Postman;
import ruhui.shared.Lang;

/// Prints the manual from the pages as they are now: `bin/manual` runs it, `bin/test` does not.
class ManualPress extends Browser {

    private static final int MOST_BYTES = 3_000_000;

    @Autowired
    private Ready ready;

    @Autowired
    private Postman postman;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Pdf pdf;

    @ParameterizedTest
    @EnumSource
    @Timeout(420)
    void prints(Lang lang) throws IOException {
        ready.association();
        var album = new Photographs();
        var screen = new Screen(this, forPaper(), album);
        new CorePath(
                        screen,
                        lang == Lang.EN ? "/en" : "",
                        lang == Lang.EN ? Enterprise.maker() : Enterprise.heatSupplier(),
                        postman,
                        signedIn,
                        clock.today())
                .walk();
        assertThat(album.pictures()).containsOnlyKeys(Moment.values());
        var manual = new Manual(lang).print(pdf, album.pictures());
        assertThat(manual).hasSizeLessThan(MOST_BYTES);
        Files.write(
                Path.of("src/main/resources/manual/ruhui-manual-%s.pdf"
                        .formatted(lang.name().toLowerCase(Locale.ROOT))),
                manual);
    }
}
