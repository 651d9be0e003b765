package ruhui.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path home;

    @Test
    void bytes_lie_under_their_own_name() throws IOException {
        var store = new Store(home);

        assertThat(store.put("abc".getBytes(UTF_8))).isEqualTo(ABC);

        assertThat(home.resolve("files/ba/78/" + ABC)).hasContent("abc");
        assertThat(store.bytes(ABC)).asString(UTF_8).isEqualTo("abc");
        assertThat(files()).hasSize(1);
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        var store = new Store(home);

        store.put("abc".getBytes(UTF_8));
        store.put("abc".getBytes(UTF_8));

        assertThat(files()).hasSize(1);
    }

    @Test
    void a_half_written_file_is_written_again() throws IOException {
        var half = home.resolve("files/ba/78/" + ABC);
        Files.createDirectories(half.getParent());
        Files.writeString(half, "a");

        new Store(home).put("abc".getBytes(UTF_8));

        assertThat(half).hasContent("abc");
    }

    @Test
    void what_was_never_put_is_not_opened() {
        assertThatThrownBy(() -> new Store(home).open(ABC)).isInstanceOf(UncheckedIOException.class);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
