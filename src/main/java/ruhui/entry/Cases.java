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
import ruhui.association.Level;
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
    private final PictureStore pictures;
    private final History history;
    private final Divisions divisions;
    private final Files files;
    private final JdbcClient db;

    Cases(
            ApplicationStore store,
            PictureStore pictures,
            History history,
            Divisions divisions,
            Files files,
            JdbcClient db) {
        this.store = store;
        this.pictures = pictures;
        this.history = history;
        this.divisions = divisions;
        this.files = files;
        this.db = db;
    }

    public Stage stage(UUID caseId) {
        return store.find(caseId).stage();
    }

    /// `remarks` are those of the last return, in the language of the applicant.
    public UnitCard card(UUID caseId) {
        var application = store.find(caseId);
        var sent = sent(application);
        var profile = sent.profile();
        var mail = profile.mail();
        return new UnitCard(
                caseId,
                application.number(),
                profile.value("unitName"),
                profile.value("creditCode"),
                profile.value("contactName"),
                profile.value("contactMobile"),
                profile.value("contactEmail"),
                profile.value("level").isEmpty() ? Level.MEMBER : Level.valueOf(profile.value("level")),
                application.applicant(),
                application.lang(),
                application.round(),
                remarks(application, sent),
                divisions.display(mail.place()) + mail.street(),
                profile.value("contactName"),
                mail.postcode(),
                profile.value("phone"));
    }

    /// The stages of those there are.
    public Map<UUID, Stage> stages(List<UUID> caseIds) {
        return store.stages(caseIds);
    }

    /// What a page is headed with.
    public Heading heading(UUID caseId) {
        var application = store.find(caseId);
        return new Heading(application.number(), application.profile().value("unitName"));
    }

    public record Heading(String number, String unitName) {}

    public Sheet sheet(UUID caseId, Lang lang) {
        var application = store.find(caseId);
        return sheet(application, sent(application), lang);
    }

    /// xxxx-xxxx-xxxx; the same data and pictures give the same, whichever round sent them.
    public String fingerprint(UUID caseId) {
        var sent = history.lastSent(caseId).orElseGet(() -> sent(store.find(caseId)));
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

    /// A draft was never sent: there it is what stands on the table.
    Submission sent(Application application) {
        return history.lastSent(application.id())
                .orElseGet(() -> new Submission(
                        0, application.changedAt(), application.profile(), pictures.of(application.id())));
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

    /// Whoever waits for an answer was sent no remarks on what waits.
    private List<UnitCard.Remark> remarks(Application application, Submission sent) {
        if (application.stage() instanceof Stage.Submitted || application.stage() instanceof Stage.Passed) {
            return List.of();
        }
        var words = new Words(application.lang(), divisions);
        return history.comments(application.id(), application.round()).stream()
                .map(comment ->
                        new UnitCard.Remark(comment.key(), words.label(comment.key(), sent.pictures()), comment.said()))
                .toList();
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
