package ruhui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.divisions.Divisions;
import ruhui.documents.FileId;
import ruhui.documents.Files;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Texts;

/// Reading for other modules: what a unit sent last, and what happened to it. That there is no such case does not undo
/// what the caller does.
@Service
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class Cases {

    private final ApplicationStore store;
    private final Dossiers dossiers;
    private final Cards cards;
    private final History history;
    private final Divisions divisions;
    private final Files files;
    private final JdbcClient db;

    Cases(
            ApplicationStore store,
            Dossiers dossiers,
            Cards cards,
            History history,
            Divisions divisions,
            Files files,
            JdbcClient db) {
        this.store = store;
        this.dossiers = dossiers;
        this.cards = cards;
        this.history = history;
        this.divisions = divisions;
        this.files = files;
        this.db = db;
    }

    public Stage stage(UUID caseId) {
        return dossiers.find(caseId).application().stage();
    }

    public UnitCard card(UUID caseId) {
        return cards.of(caseId);
    }

    /// The stages of those there are.
    public Map<UUID, Stage> stages(List<UUID> caseIds) {
        return store.stages(caseIds);
    }

    /// What a page is headed with.
    public Heading heading(UUID caseId) {
        var application = dossiers.find(caseId).application();
        return new Heading(application.number(), application.profile().value("unitName"));
    }

    public record Heading(String number, String unitName) {}

    public Sheet sheet(UUID caseId, Lang lang) {
        var dossier = dossiers.find(caseId);
        return sheet(dossier.application(), dossiers.sent(dossier), lang);
    }

    /// xxxx-xxxx-xxxx; the same data and pictures give the same, whichever round sent them.
    public String fingerprint(UUID caseId) {
        var sent = dossiers.sent(dossiers.find(caseId));
        var licence = licence(sent.profile());
        return Fingerprint.of(sent, licence == null ? "" : files.find(licence).sha256());
    }

    public Optional<UUID> byNumber(String number) {
        return db.sql("select id from entry.application where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    public List<Step> history(UUID caseId) {
        return history.of(caseId);
    }

    Sheet sheet(Application application, Submission sent, Lang lang) {
        var words = new Words(lang, divisions);
        var parts = new ArrayList<Sheet.Part>();
        for (var section : Checkup.sections(sent.profile())) {
            if (!section.isFiles()) {
                parts.add(new Sheet.Part(Texts.of(lang, section.title()), rows(section, sent.profile(), words)));
            }
        }
        return new Sheet(
                application.id(),
                application.number(),
                sent.profile().value("unitName"),
                sent.round(),
                parts,
                sent.pictures().stream()
                        .map(picture -> new Sheet.Shown(picture.key(), picture.fileId(), picture.caption()))
                        .toList(),
                licence(sent.profile()));
    }

    /// The file when it belongs to this case, now or in what was sent.
    FileId file(UUID caseId, UUID file) {
        return db.sql("""
                select exists (select from entry.picture where case_id = :case and file = :file)
                    or exists (select from entry.application where id = :case and profile ->> 'licence' = :text)
                    or exists (select
                                 from entry.submission
                                where case_id = :case
                                  and (profile ->> 'licence' = :text
                                       or pictures @> jsonb_build_array(jsonb_build_object('file', :text))))
                """)
                        .param("case", caseId)
                        .param("file", file)
                        .param("text", file.toString())
                        .query(Boolean.class)
                        .single()
                ? new FileId(file)
                : missing();
    }

    private static FileId missing() {
        throw new NotFound();
    }

    private static List<Sheet.Row> rows(Section section, Profile profile, Words words) {
        return section.fields().stream()
                .filter(field -> field.concerns(profile))
                .map(field -> new Sheet.Row(field.key(), words.label(field), words.value(field, profile)))
                .toList();
    }

    private static @Nullable FileId licence(Profile profile) {
        var licence = profile.value("licence");
        return licence.isEmpty() ? null : FileId.valueOf(licence);
    }
}
