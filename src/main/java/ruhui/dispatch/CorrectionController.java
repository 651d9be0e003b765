package ruhui.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ruhui.invoicing.Paper;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.shared.Problem;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// Putting right a wrong receipt or parcel number, always with a reason.
@Controller
@RequestMapping("/staff/mailings/{id}")
@Allow(Who.MAILING)
class CorrectionController {

    private static final int LONGEST_REASON = 200;

    private final Mailings mailings;
    private final MailingStore store;
    private final Screens screens;
    private final ReceiptForm receipts;
    private final Clock clock;

    CorrectionController(Mailings mailings, MailingStore store, Screens screens, ReceiptForm receipts, Clock clock) {
        this.mailings = mailings;
        this.store = store;
        this.screens = screens;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/receipt/correction")
    @Allow({Who.MAILING, Who.FINANCE})
    ModelAndView receipt(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        var wrong = receipts.before(mailing(id));
        var fields = wrong.filter(Paper::awaitsNew).isPresent()
                ? Fields.empty()
                : Fields.of(Map.of("number", wrongReceipt(id).number()));
        return Show.page("dispatch/receipt", screens.desk(id, fields, me, lang));
    }

    @PostMapping("/receipt/correction")
    @Allow({Who.MAILING, Who.FINANCE})
    ModelAndView replaceReceipt(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Staff me,
            Lang lang) {
        var fields = Fields.typed(typed);
        var reason = reason(fields);
        var wrong = wrongReceipt(id);
        var receipt = receipts.read(fields, file, mailing(id), me);
        if (receipt.draft().filter(wrong::says).isPresent()) {
            fields.wrong("number", Problem.of("dispatch.correction.same"));
        }
        if (fields.wrong() || receipt.draft().isEmpty()) {
            return Show.invalid("dispatch/receipt", screens.desk(id, fields, receipt.draft(), me, lang));
        }
        mailings.replaceReceipt(receipt.draft().get(), receipt.differs(), reason, id, version(fields), me);
        receipts.forget(id);
        return Show.next("/staff/mailings/" + id, "dispatch.corrected");
    }

    @GetMapping("/parcel/correction")
    ModelAndView parcel(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("dispatch/parcel", screens.desk(id, ParcelForm.of(wrongParcel(id)), me, lang));
    }

    @PostMapping("/parcel/correction")
    ModelAndView correctParcel(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var reason = reason(fields);
        var parcel = new ParcelForm(fields, LocalDate.now(clock)).parcel();
        if (parcel.isPresent() && parcel.get().equals(wrongParcel(id))) {
            fields.wrong("parcel", Problem.of("dispatch.correction.same"));
        }
        if (fields.wrong() || parcel.isEmpty()) {
            return Show.invalid("dispatch/parcel", screens.desk(id, fields, me, lang));
        }
        mailings.correct(new Command.CorrectParcel(parcel.get(), reason), id, version(fields), me);
        return Show.next("/staff/mailings/" + id, "dispatch.corrected");
    }

    private Mailing mailing(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private Receipt wrongReceipt(UUID id) {
        var receipt = mailing(id).stage().receiptOrNone();
        if (receipt == null) {
            throw new NotFound();
        }
        return receipt;
    }

    private Parcel wrongParcel(UUID id) {
        var parcel = mailing(id).stage().parcelOrNone();
        if (parcel == null) {
            throw new NotFound();
        }
        return parcel;
    }

    private static String reason(Fields fields) {
        return fields.required("reason", LONGEST_REASON, "dispatch.correction.reason.empty");
    }

    private static int version(Fields fields) {
        var version = fields.value("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
