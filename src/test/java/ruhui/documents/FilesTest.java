package ruhui.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import ruhui.ModuleTest;
import ruhui.shared.NotFound;

class FilesTest extends ModuleTest {

    private static final byte[] PDF = Samples.pdf();

    private final Path home;
    private final Files files;
    private final MockMvcTester browser;

    FilesTest(Files files, Store store, @Value("${ruhui.home}") Path home) {
        this.files = files;
        this.home = home;
        this.browser = MockMvcTester.of(new Door(new Downloads(files, store)));
    }

    @Test
    void a_picture_is_kept_with_its_size_and_a_thumbnail() {
        var kept = files.find(picture("二号热源厂.PNG"));

        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        assertThat(kept.name()).isEqualTo("二号热源厂.PNG");
        assertThat(kept.fileName()).isEqualTo("二号热源厂.jpg");
        assertThat(kept.width()).isEqualTo(800);
        assertThat(kept.height()).isEqualTo(600);
        assertThat(kept.at()).isEqualTo(clock.instant());
        assertThat(kept.own()).isFalse();
        assertThat(home.resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void what_comes_out_is_what_was_kept() throws IOException {
        var id = scan("执照.pdf");

        assertThat(files.bytes(id)).isEqualTo(PDF);
        try (var in = files.open(id)) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(files.find(id).length()).isEqualTo(PDF.length);
    }

    @Test
    void the_same_file_twice_is_two_papers_on_the_same_bytes() {
        var first = files.find(scan("a.pdf"));
        var second = files.find(scan("b.pdf"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    @Test
    void a_bad_file_leaves_no_row() {
        var before = rows();

        assertThatThrownBy(() -> files.keep(Kind.SCAN, "a.pdf", new ByteArrayInputStream(new byte[9]), "test"))
                .isInstanceOf(BadFile.class);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_file_nobody_kept_is_not_found() {
        assertThatThrownBy(() -> files.find(new FileId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_strangers_pdf_is_saved_and_never_shown() {
        var id = scan("执照 “副本”;\"x.pdf");

        for (var path : new String[] {"attachment", "own"}) {
            var answer = get(path, id);
            assertThat(answer)
                    .hasStatusOk()
                    .hasContentType("application/pdf")
                    .body()
                    .isEqualTo(PDF);
            assertThat(header(answer, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"file.pdf\"; filename*=UTF-8''"
                            + "%E6%89%A7%E7%85%A7%20%E2%80%9C%E5%89%AF%E6%9C%AC%E2%80%9D%3B%22x.pdf");
            assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void our_own_pdf_is_shown() {
        var answer = get("own", files.keepOwn(PDF, "入会登记表.pdf", "test"));

        assertThat(answer).hasStatusOk().body().isEqualTo(PDF);
        assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=\"file.pdf\"");
    }

    @Test
    void a_picture_and_its_thumbnail_are_shown_and_not_sent_twice() {
        var id = picture("a.png");

        for (var path : new String[] {"picture", "thumbnail"}) {
            var answer = get(path, id);
            assertThat(answer).hasStatusOk().hasContentType("image/jpeg");
            assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=\"file.jpg\"");
            assertThat(header(answer, "Cache-Control")).contains("private").contains("immutable");
            assertThat(browser.get().uri("/" + path + "/" + id).header("If-None-Match", header(answer, "ETag")))
                    .hasStatus(304);
        }
    }

    @Test
    void a_pdf_is_no_picture() {
        var id = scan("a.pdf");

        assertThat(get("picture", id)).hasFailed();
        assertThat(get("thumbnail", id)).hasFailed();
    }

    private FileId picture(String name) {
        return files.keep(Kind.PICTURE, name, new ByteArrayInputStream(Samples.png(800, 600)), "test");
    }

    private FileId scan(String name) {
        return files.keep(Kind.SCAN, name, new ByteArrayInputStream(PDF), "test");
    }

    private long rows() {
        return db.sql("select count(*) from documents.file").query(Long.class).single();
    }

    private MvcTestResult get(String path, FileId id) {
        return browser.get().uri("/" + path + "/" + id).exchange();
    }

    private static String header(MvcTestResult answer, String name) {
        return String.valueOf(answer.getResponse().getHeader(name));
    }

    /// What a controller of another module does, without its question who is asking.
    @RestController
    static class Door {

        private final Downloads downloads;

        Door(Downloads downloads) {
            this.downloads = downloads;
        }

        @GetMapping("/attachment/{id}")
        ResponseEntity<Resource> attachment(@PathVariable FileId id) {
            return downloads.attachment(id);
        }

        @GetMapping("/own/{id}")
        ResponseEntity<Resource> own(@PathVariable FileId id) {
            return downloads.ownPdf(id);
        }

        @GetMapping("/picture/{id}")
        ResponseEntity<Resource> picture(@PathVariable FileId id) {
            return downloads.picture(id);
        }

        @GetMapping("/thumbnail/{id}")
        ResponseEntity<Resource> thumbnail(@PathVariable FileId id) {
            return downloads.thumbnail(id);
        }
    }
}
