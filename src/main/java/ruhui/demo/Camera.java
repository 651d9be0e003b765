package ruhui.demo;

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

/// Draws the pictures and scans of the story: nothing in them was ever photographed.
final class Camera {

    private static final Font FONT = font();

    private Camera() {}

    /// A heat plant under an evening sky, with its name; another `hue` (0 to 1) for each.
    static byte[] plant(String words, float hue) {
        var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = pen(picture);
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.35f, 0.95f), 0, 600, Color.getHSBColor(hue + 0.1f, 0.2f, 1f)));
        pen.fillRect(0, 0, 1200, 800);
        pen.setColor(Color.getHSBColor(hue, 0.25f, 0.45f));
        pen.fillRect(140, 420, 520, 240);
        pen.fillRect(700, 480, 320, 180);
        pen.fillRect(220, 160, 54, 300);
        pen.fillRect(330, 220, 44, 240);
        pen.setColor(new Color(255, 255, 255, 150));
        for (int puff = 0; puff < 5; puff++) {
            pen.fillOval(230 + puff * 46, 110 - puff * 16, 90 + puff * 14, 56 + puff * 8);
        }
        pen.setColor(Color.getHSBColor(hue + 0.3f, 0.3f, 0.55f));
        pen.fillRect(0, 660, 1200, 140);
        pen.setColor(Color.WHITE);
        pen.setFont(FONT.deriveFont(44f));
        pen.drawString(words, 60, 748);
        return bytes(picture, "jpg");
    }

    /// Looks like a scanned paper with a heading and lines.
    static byte[] paper(String heading, String... lines) {
        var paper = new BufferedImage(1000, 1400, BufferedImage.TYPE_INT_RGB);
        var pen = pen(paper);
        pen.setColor(new Color(252, 251, 246));
        pen.fillRect(0, 0, 1000, 1400);
        pen.setColor(new Color(150, 40, 40));
        pen.drawRect(40, 40, 920, 1320);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(FONT.deriveFont(64f));
        pen.drawString(heading, 500 - pen.getFontMetrics().stringWidth(heading) / 2, 200);
        pen.setFont(FONT.deriveFont(32f));
        for (int line = 0; line < lines.length; line++) {
            pen.drawString(lines[line], 110, 340 + line * 78);
        }
        pen.setColor(new Color(190, 40, 40, 160));
        pen.drawOval(640, 1040, 230, 230);
        pen.setFont(FONT.deriveFont(30f));
        pen.drawString("演示样张", 695, 1165);
        return bytes(paper, "png");
    }

    private static Graphics2D pen(BufferedImage picture) {
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] bytes(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Font font() {
        try (var in = Camera.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            return in == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
