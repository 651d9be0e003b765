package ruhui.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Puts pages and papers aside for somebody to look at: `-Dlook=target/look`.
final class Look {

    private Look() {}

    static MvcTestResult at(String name, MvcTestResult page) {
        keep(name + ".html", page.getResponse().getContentAsByteArray());
        return page;
    }

    static byte[] at(String name, byte[] pdf) {
        keep(name + ".pdf", pdf);
        return pdf;
    }

    private static void keep(String file, byte[] bytes) {
        var folder = System.getProperty("look");
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, file), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
