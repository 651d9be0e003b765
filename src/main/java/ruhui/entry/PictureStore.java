package ruhui.entry;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ruhui.web.Glance;

@Repository
class PictureStore {

    private final JdbcClient db;

    PictureStore(JdbcClient db) {
        this.db = db;
    }

    /// In the order the unit chose.
    List<Picture> of(UUID caseId) {
        return Glance.once(List.of("entry picture", caseId), () -> where(caseId, false));
    }

    /// Those that can still be taken back.
    List<Picture> removedOf(UUID caseId) {
        return where(caseId, true);
    }

    long bytesOf(UUID caseId) {
        return db.sql("select coalesce(sum(bytes), 0) from entry.picture where case_id = :case and not removed")
                .param("case", caseId)
                .query(Long.class)
                .single();
    }

    void add(UUID caseId, Picture picture, long bytes) {
        db.sql("""
                insert into entry.picture (id, case_id, file, sha256, bytes, name, caption, place)
                select :id, :case, :file, :sha256, :bytes, :name, :caption, coalesce(max(place), 0) + 1
                  from entry.picture
                 where case_id = :case
                """)
                .param("case", caseId)
                .param("bytes", bytes)
                .param("id", picture.id())
                .param("file", picture.file())
                .param("sha256", picture.sha256())
                .param("name", picture.name())
                .param("caption", picture.caption())
                .update();
    }

    void caption(UUID caseId, UUID picture, String caption) {
        db.sql("update entry.picture set caption = :caption where case_id = :case and id = :id")
                .param("caption", caption)
                .param("case", caseId)
                .param("id", picture)
                .update();
    }

    void place(UUID caseId, UUID picture, int place) {
        db.sql("update entry.picture set place = :place where case_id = :case and id = :id")
                .param("place", place)
                .param("case", caseId)
                .param("id", picture)
                .update();
    }

    void removed(UUID caseId, UUID picture, boolean removed) {
        db.sql("update entry.picture set removed = :removed where case_id = :case and id = :id")
                .param("removed", removed)
                .param("case", caseId)
                .param("id", picture)
                .update();
    }

    private List<Picture> where(UUID caseId, boolean removed) {
        return db.sql("""
                select id, file, sha256, name, caption
                  from entry.picture
                 where case_id = :case
                   and removed = :removed
                 order by place, id
                """)
                .param("case", caseId)
                .param("removed", removed)
                .query(Picture.class)
                .list();
    }
}
