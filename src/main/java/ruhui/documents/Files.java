package ruhui.documents;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;

/// The door of the file room: keeps checked files and our own PDFs, and opens them again.
/// Who may see a file is decided by the module that asked to keep it.
@Service
public class Files {

    private final Uploads uploads;
    private final Store store;
    private final JdbcClient db;
    private final Clock clock;

    Files(Uploads uploads, Store store, JdbcClient db, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.db = db;
        this.clock = clock;
    }

    /// Checks and keeps in one go; `note` says for people what the file belongs to, such as `application 2026-0012`.
    public FileId keep(Kind kind, String name, InputStream bytes, String note) {
        return keep(uploads.check(kind, name, bytes), note);
    }

    /// For those who check outside their transaction, which they should where pictures come in numbers.
    public FileId keep(Checked file, String note) {
        return insert(file, note, false);
    }

    /// Keeps a PDF we made ourselves.
    public FileId keepOwn(byte[] pdf, String name, String note) {
        return insert(new Checked(FileType.PDF, name, pdf, null), note, true);
    }

    public Kept find(FileId id) {
        return db.sql("""
                select id, type, name, bytes, sha256, width, height, thumb_sha256, own, at
                  from documents.file
                 where id = :id
                """).param("id", id.value()).query(Files::kept).optional().orElseThrow(NotFound::new);
    }

    /// The caller closes it.
    public InputStream open(FileId id) {
        return store.open(find(id).sha256());
    }

    public byte[] bytes(FileId id) {
        return store.bytes(find(id).sha256());
    }

    /// The small version of a picture, for print; nothing for what is no picture.
    public Optional<byte[]> thumbnail(FileId id) {
        return Optional.ofNullable(find(id).thumbSha256()).map(store::bytes);
    }

    // The bytes are safe on disk before the row is written: a crash may leave bytes without a row, never a row without
    // bytes.
    private FileId insert(Checked file, String note, boolean own) {
        var id = Ids.next();
        var picture = file.picture();
        var sha256 = store.put(file.bytes());
        var thumbnail = picture == null ? null : store.put(picture.thumbnail());
        db.sql("""
                insert into documents.file
                       (id, sha256, type, bytes, name, note, width, height, thumb_sha256, own, at)
                values (:id, :sha256, :type, :bytes, :name, :note, :width, :height, :thumbnail, :own, :at)
                """)
                .param("id", id)
                .param("sha256", sha256)
                .param("type", file.type().name())
                .param("bytes", file.bytes().length)
                .param("name", file.name())
                .param("note", note)
                .param("width", picture == null ? null : picture.width())
                .param("height", picture == null ? null : picture.height())
                .param("thumbnail", thumbnail)
                .param("own", own)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return new FileId(id);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new FileId(row.getObject("id", UUID.class)),
                FileType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                number(row, "width"),
                number(row, "height"),
                row.getString("thumb_sha256"),
                row.getBoolean("own"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
