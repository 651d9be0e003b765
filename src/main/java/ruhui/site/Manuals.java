package ruhui.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ruhui.shared.Lang;

/// The operation manual, when it was built into this version (`bin/manual`).
@Component
class Manuals {

    record Manual(Resource file, long bytes) {

        /// 2.1 MB
        String size() {
            return bytes < 1_000_000
                    ? Math.max(1, bytes / 1000) + " kB"
                    : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
    }

    Optional<Manual> find(Lang lang) {
        var file = new ClassPathResource("manual/ruhui-manual-%s.pdf".formatted(lang == Lang.EN ? "en" : "zh"));
        try {
            return file.exists() ? Optional.of(new Manual(file, file.contentLength())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
