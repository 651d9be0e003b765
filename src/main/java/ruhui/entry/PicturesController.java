package ruhui.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.BadFile;
import ruhui.documents.Kind;
import ruhui.documents.Uploads;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.shared.Refused;
import ruhui.shared.Texts;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Publicity pictures: several at once, each kept or refused on its own; then captions, order and second thoughts.
@Controller
@RequestMapping({"/my/application/pictures", "/unit/application/pictures"})
@Allow({Who.PERSON, Who.UNIT})
class PicturesController {

    private final Filling filling;
    private final FormScreens forms;
    private final AlbumScreens screens;
    private final Uploads uploads;

    PicturesController(Filling filling, FormScreens forms, AlbumScreens screens, Uploads uploads) {
        this.filling = filling;
        this.forms = forms;
        this.screens = screens;
        this.uploads = uploads;
    }

    @GetMapping
    ModelAndView album(Actor me) {
        return Show.page("entry/album", screens.album(mended(me), Desk.of(me), List.of()));
    }

    /// The form of files carries no token: what was good stays although the answer tells of what was not.
    @PostMapping("/files")
    ModelAndView add(@RequestParam List<MultipartFile> pictures, Actor me) {
        mended(me);
        var refused = new ArrayList<Problem>();
        pictures.stream()
                .filter(file -> !isNothing(file))
                .forEach(file -> keep(file, me).ifPresent(refused::add));
        return refused.isEmpty()
                ? Show.next(Desk.of(me).at(Section.PICTURES))
                : Show.invalid("entry/album", screens.album(mended(me), Desk.of(me), refused));
    }

    @PostMapping(path = "/files", headers = "X-Upload")
    ResponseEntity<Map<String, Object>> addOne(@RequestParam MultipartFile pictures, Actor me, Lang lang) {
        mended(me);
        return keep(pictures, me)
                .map(no -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(Map.<String, Object>of("ok", false, "message", Texts.of(lang, no))))
                .orElse(ResponseEntity.ok(Map.of("ok", true)));
    }

    /// Every button of the page first keeps the captions as typed.
    @PostMapping
    ModelAndView arrange(@RequestParam MultiValueMap<String, String> typed, Actor me) {
        var application = mended(me);
        var fields = Fields.typed(typed);
        var captions = captions(fields);
        if (fields.ticked("go-on")) {
            captions.forEach((id, words) -> new Picture(id, id, "", fields.value("name." + id), words)
                    .problem()
                    .ifPresent(wrong -> fields.wrong("picture." + id, wrong)));
        }
        if (fields.wrong()) {
            return Show.invalid("entry/album", screens.album(application, Desk.of(me), List.of(), fields));
        }
        filling.caption(me, captions);
        id(fields, "up").ifPresent(id -> filling.move(me, id, true));
        id(fields, "down").ifPresent(id -> filling.move(me, id, false));
        id(fields, "remove").ifPresent(id -> filling.remove(me, id, true));
        id(fields, "restore").ifPresent(id -> filling.remove(me, id, false));
        return fields.ticked("go-on")
                ? Show.next(forms.after(Section.PICTURES, filling.of(me), Desk.of(me)))
                : Show.next(Desk.of(me).at(Section.PICTURES));
    }

    private Optional<Problem> keep(MultipartFile file, Actor me) {
        try {
            filling.picture(me, uploads.check(Kind.PICTURE, file));
            return Optional.empty();
        } catch (BadFile bad) {
            return Optional.of(bad.problem());
        } catch (Refused full) {
            return Optional.of(full.problem());
        }
    }

    /// What a browser sends for an empty file field.
    private static boolean isNothing(MultipartFile file) {
        var name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }

    private static Map<UUID, String> captions(Fields fields) {
        var captions = new HashMap<UUID, String>();
        for (var id : fields.values("id")) {
            captions.put(uuid(id), fields.text("picture." + id, 200));
        }
        return captions;
    }

    private static Optional<UUID> id(Fields fields, String button) {
        return Optional.of(fields.value(button)).filter(id -> !id.isEmpty()).map(PicturesController::uuid);
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private Application mended(Actor me) {
        var application = filling.of(me);
        if (!application.isMendedBy(me)) {
            throw new NotFound();
        }
        return application;
    }
}
