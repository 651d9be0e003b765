package ruhui.journeys;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures and scans that nobody took.
final class Drawn {

    private static final Font FONT = font();

    private Drawn() {}

    /// A heat plant in the evening, with what it is called; `hue` makes one differ from another.
    static byte[] plant(String words, float hue) {
        var picture = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        var pen = pen(picture);
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.4f, 0.9f), 0, 500, Color.getHSBColor(hue + 0.1f, 0.15f, 1f)));
        pen.fillRect(0, 0, 960, 640);
        pen.setColor(Color.getHSBColor(hue, 0.3f, 0.4f));
        pen.fillRect(110, 330, 420, 210);
        pen.fillRect(560, 390, 250, 150);
        pen.fillRect(180, 120, 44, 260);
        pen.fillRect(270, 170, 36, 200);
        pen.setColor(Color.getHSBColor(hue + 0.3f, 0.25f, 0.5f));
        pen.fillRect(0, 540, 960, 100);
        pen.setColor(Color.WHITE);
        pen.setFont(FONT.deriveFont(36f));
        pen.drawString(words, 48, 604);
        return bytes(picture, "jpg");
    }

    static byte[] paper(String heading, String... lines) {
        var paper = new BufferedImage(800, 1100, BufferedImage.TYPE_INT_RGB);
        var pen = pen(paper);
        pen.setColor(new Color(252, 251, 246));
        pen.fillRect(0, 0, 800, 1100);
        pen.setColor(new Color(150, 40, 40));
        pen.drawRect(30, 30, 740, 1040);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(FONT.deriveFont(52f));
        pen.drawString(heading, 400 - pen.getFontMetrics().stringWidth(heading) / 2, 160);
        pen.setFont(FONT.deriveFont(26f));
        for (int line = 0; line < lines.length; line++) {
            pen.drawString(lines[line], 90, 270 + line * 62);
        }
        return bytes(paper, "png");
    }

    private static Graphics2D pen(BufferedImage picture) {
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] bytes(BufferedImage picture, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Font font() {
        try (var in = Drawn.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            return in == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
