package ruhui.entry;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.BadFile;
import ruhui.documents.Downloads;
import ruhui.documents.FileType;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.shared.Actor;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The scan of the licence, and the files of the own case handed back.
@Controller
@RequestMapping({"/my/application", "/unit/application"})
@Allow({Who.PERSON, Who.UNIT})
class LicenceController {

    private final Filling filling;
    private final FormScreens forms;
    private final AlbumScreens screens;
    private final Uploads uploads;
    private final Cases cases;
    private final Files files;
    private final Downloads downloads;

    LicenceController(
            Filling filling,
            FormScreens forms,
            AlbumScreens screens,
            Uploads uploads,
            Cases cases,
            Files files,
            Downloads downloads) {
        this.filling = filling;
        this.forms = forms;
        this.screens = screens;
        this.uploads = uploads;
        this.cases = cases;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/licence")
    ModelAndView licence(Actor me) {
        return Show.page("entry/licence", screens.scan(mended(me), Desk.of(me), Fields.empty()));
    }

    @PostMapping("/licence")
    ModelAndView keep(@RequestParam MultipartFile licence, Actor me) {
        var application = mended(me);
        var fields = Fields.empty();
        if (licence.isEmpty() && !application.profile().value("licence").isEmpty()) {
            return Show.next(forms.after(Section.LICENCE, application, Desk.of(me)));
        }
        try {
            if (licence.isEmpty()) {
                fields.wrong("licence", Problem.of("entry.missing.licence"));
            } else {
                filling.licence(me, uploads.check(Kind.SCAN, licence));
            }
        } catch (BadFile bad) {
            fields.wrong("licence", bad.problem());
        }
        return fields.wrong()
                ? Show.invalid("entry/licence", screens.scan(application, Desk.of(me), fields))
                : Show.next(Desk.of(me).at(Section.LICENCE), "entry.licence");
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID file, Actor me) {
        var id = cases.file(filling.of(me).id(), file);
        return files.find(id).type() == FileType.JPEG ? downloads.picture(id) : downloads.attachment(id);
    }

    @GetMapping("/files/{file}/thumb")
    ResponseEntity<Resource> thumb(@PathVariable UUID file, Actor me) {
        return downloads.thumbnail(cases.file(filling.of(me).id(), file));
    }

    private Application mended(Actor me) {
        var application = filling.of(me);
        if (!application.isMendedBy(me)) {
            throw new NotFound();
        }
        return application;
    }
}
