package ruhui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// One file of the repository, for the rules that read it.
record Source(Path path, String text) {

    static List<Source> below(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A file that was never written, to show that a rule bites.
    static Source sample(String path, String text) {
        return new Source(Path.of(path), text);
    }

    String name() {
        return path.getFileName().toString();
    }

    /// The business word of a file below `ruhui`, or nothing for those beside the modules.
    String module() {
        var folder = String.valueOf(path.getParent().getFileName());
        return folder.equals("ruhui") ? "" : folder;
    }

    List<String> find(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> path + ": " + found.group().strip())
                .toList();
    }

    long lines() {
        return text.lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
