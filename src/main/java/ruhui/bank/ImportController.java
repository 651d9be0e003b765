package ruhui.bank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ruhui.documents.Downloads;
import ruhui.shared.Actor;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Finance sends a statement, says what its columns hold, looks at what it brings, and accepts it.
@Controller
@RequestMapping("/staff/bank")
@Allow(Who.FINANCE)
class ImportController {

    private static final String HOME = "bank/home";
    private static final String COLUMNS = "bank/columns";
    private static final String ADDRESS = "/staff/bank/imports/";

    private final ImportScreens screens;
    private final Imports imports;
    private final ImportStore store;
    private final ImportForms forms;
    private final Downloads downloads;

    ImportController(
            ImportScreens screens, Imports imports, ImportStore store, ImportForms forms, Downloads downloads) {
        this.screens = screens;
        this.imports = imports;
        this.store = store;
        this.forms = forms;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView home(Actor.Staff me, @RequestParam(defaultValue = "1") int page) {
        return Show.page(HOME, screens.home(me, Math.max(page, 1)));
    }

    @PostMapping("/imports")
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Staff me) {
        var fields = Fields.typed(typed);
        var statement = forms.file(file, fields);
        var account = forms.account(fields);
        if (statement.isEmpty() || account.isEmpty()) {
            return Show.invalid(HOME, screens.home(me, 1, fields));
        }
        try {
            return Show.next(ADDRESS + imports.receive(statement.get(), account.get(), me));
        } catch (BadTable bad) {
            return Show.invalid(HOME, screens.home(me, 1, fields.wrong("file", bad.problem())));
        }
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Actor.Staff me) {
        return store.find(id).stage() == Import.Stage.UNASSIGNED
                ? Show.next(ADDRESS + id + "/columns")
                : Show.page("bank/import", screens.one(id, me, Math.max(page, 1)));
    }

    @GetMapping("/imports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        return downloads.attachment(store.find(id).file());
    }

    @GetMapping("/imports/{id}/columns")
    ModelAndView columns(@PathVariable UUID id) {
        return Show.page(COLUMNS, screens.columns(id));
    }

    /// `look` only shows the columns below another row of headings.
    @PostMapping("/imports/{id}/columns")
    ModelAndView assign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        var row = ImportForms.headingRow(fields);
        var sent = store.find(id);
        if (fields.ticked("look") && !fields.wrong()) {
            return Show.page(COLUMNS, screens.columns(id, row));
        }
        var headings = Headings.at(imports.table(sent), row).orElseGet(() -> new Headings(row, sent.headings()));
        var mapping = ImportForms.mapping(headings, fields);
        if (fields.wrong()) {
            return Show.invalid(COLUMNS, screens.columns(id, row, mapping, fields));
        }
        imports.assign(id, ImportForms.version(fields), row, mapping, me);
        return Show.next(ADDRESS + id);
    }

    @PostMapping("/imports/{id}/acceptance")
    ModelAndView accept(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        imports.accept(id, ImportForms.version(Fields.typed(typed)), me);
        return Show.next(ADDRESS + id, "bank.accepted");
    }

    @PostMapping("/imports/{id}/discard")
    ModelAndView discard(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        imports.discard(id, ImportForms.version(Fields.typed(typed)), me);
        return Show.next("/staff/bank", "bank.discarded");
    }
}
