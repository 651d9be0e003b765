package ruhui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private final Uploads uploads = new Uploads(new Pictures());

    @Test
    void a_large_picture_is_made_to_fit_the_screen() {
        var kept = keep(Kind.PICTURE, Samples.jpeg(7000, 5600));

        assertThat(size(kept.bytes())).isEqualTo("2400x1920");
        assertThat(size(picture(kept).thumbnail())).isEqualTo("480x384");
        assertThat(picture(kept).width()).isEqualTo(2400);
        assertThat(picture(kept).height()).isEqualTo(1920);
    }

    @Test
    void a_scan_keeps_its_small_print() {
        assertThat(size(keep(Kind.SCAN, Samples.png(2480, 3508)).bytes())).isEqualTo("2480x3508");
    }

    @Test
    void a_small_picture_is_not_blown_up() {
        var kept = keep(Kind.PICTURE, Samples.png(40, 30));

        assertThat(size(kept.bytes())).isEqualTo("40x30");
        assertThat(size(picture(kept).thumbnail())).isEqualTo("40x30");
    }

    @Test
    void a_thread_of_a_picture_keeps_a_pixel() {
        assertThat(size(picture(keep(Kind.PICTURE, Samples.png(6000, 1))).thumbnail()))
                .isEqualTo("480x1");
    }

    @Test
    void transparent_comes_out_white() {
        assertThat(colour(keep(Kind.PICTURE, Samples.transparentPng(20, 20)).bytes(), 10, 10))
                .isEqualTo("white");
    }

    /// Red is the left half as the camera wrote it; where is it once the picture stands upright?
    @ParameterizedTest
    @CsvSource({
        "1, 80x40, 10, 20", "2, 80x40, 70, 20", "3, 80x40, 70, 20", "4, 80x40, 10, 20",
        "5, 40x80, 20, 10", "6, 40x80, 20, 10", "7, 40x80, 20, 70", "8, 40x80, 20, 70",
        "0, 80x40, 10, 20", "99, 80x40, 10, 20"
    })
    void a_picture_stands_upright(int orientation, String size, int x, int y) {
        var kept = keep(Kind.PICTURE, Samples.withExif(Samples.halves(80, 40), orientation, "x"));

        assertThat(size(kept.bytes())).isEqualTo(size);
        assertThat(colour(kept.bytes(), x, y)).isEqualTo("red");
        var width = picture(kept).width();
        var height = picture(kept).height();
        assertThat(colour(kept.bytes(), width - 1 - x, height - 1 - y)).isEqualTo("blue");
    }

    private Checked keep(Kind kind, byte[] bytes) {
        return uploads.check(kind, "a.jpg", new ByteArrayInputStream(bytes));
    }

    private static Checked.Picture picture(Checked checked) {
        assertThat(checked.picture()).isNotNull();
        return checked.picture();
    }

    private static String size(byte[] bytes) {
        var image = image(bytes);
        return image.getWidth() + "x" + image.getHeight();
    }

    private static String colour(byte[] bytes, int x, int y) {
        var colour = new Color(image(bytes).getRGB(x, y));
        var red = colour.getRed() > 200;
        var blue = colour.getBlue() > 200;
        return red && blue ? "white" : red ? "red" : blue ? "blue" : "other";
    }

    private static BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
