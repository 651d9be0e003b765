package ruhui.dispatch;

import java.time.Clock;
import java.time.LocalDate;
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
import ruhui.membership.Certificates;
import ruhui.shared.Actor;
import ruhui.shared.Lang;
import ruhui.shared.NotFound;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// The mailing desk: out-tray, certificate, receipt, parcel.
@Controller
@RequestMapping("/staff/mailings")
@Allow(Who.MAILING)
class StaffController {

    private final Mailings mailings;
    private final MailingStore store;
    private final Screens screens;
    private final ReceiptForm receipts;
    private final Certificates certificates;
    private final Downloads downloads;
    private final Clock clock;

    StaffController(
            Mailings mailings,
            MailingStore store,
            Screens screens,
            ReceiptForm receipts,
            Certificates certificates,
            Downloads downloads,
            Clock clock) {
        this.mailings = mailings;
        this.store = store;
        this.screens = screens;
        this.receipts = receipts;
        this.certificates = certificates;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping
    @Allow({Who.MAILING, Who.FINANCE})
    ModelAndView tray(@RequestParam MultiValueMap<String, String> typed, Actor.Staff me) {
        var fields = Fields.typed(typed);
        return Show.page("dispatch/mailings", screens.tray(TraySearch.of(fields), fields, me));
    }

    @GetMapping("/{id}")
    @Allow({Who.MAILING, Who.FINANCE})
    ModelAndView mailing(@PathVariable UUID id, Actor.Staff me, Lang lang) {
        return Show.page("dispatch/mailing", screens.desk(id, ParcelForm.empty(today()), me, lang));
    }

    @GetMapping("/{id}/certificate")
    ModelAndView issuing(@PathVariable UUID id) {
        return Show.page("dispatch/issuing", screens.issuing(id));
    }

    @PostMapping("/{id}/certificate")
    ModelAndView issue(@PathVariable UUID id, Actor.Staff me) {
        mailings.certify(id, me);
        return Show.next("/staff/mailings/" + id, "dispatch.issued");
    }

    @PostMapping("/{id}/receipt")
    @Allow({Who.MAILING, Who.FINANCE})
    ModelAndView receipt(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Staff me,
            Lang lang) {
        var fields = Fields.typed(typed);
        var mailing = mailing(id);
        if (mailing.stage().receiptOrNone() != null) {
            throw new Outrun(id);
        }
        var receipt = receipts.read(fields, file, mailing, me);
        if (receipt.draft().isEmpty() || fields.wrong()) {
            return Show.invalid("dispatch/mailing", screens.desk(id, fields, receipt.draft(), me, lang));
        }
        mailings.addReceipt(receipt.draft().get(), receipt.differs(), id, me);
        receipts.forget(id);
        return Show.next("/staff/mailings/" + id, "dispatch.receipt");
    }

    @PostMapping("/{id}/parcel")
    ModelAndView send(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Actor.Staff me, Lang lang) {
        var fields = Fields.typed(typed);
        var parcel = new ParcelForm(fields, today()).parcel();
        if (parcel.isEmpty()) {
            return Show.invalid("dispatch/mailing", screens.desk(id, fields, me, lang));
        }
        mailings.perform(new Command.Send(parcel.get()), id, me);
        return Show.next(
                "/staff/mailings", ParcelForm.looksRight(parcel.get()) ? "dispatch.sent" : "dispatch.sent-odd");
    }

    @GetMapping("/{id}/certificate/file")
    @Allow({Who.MAILING, Who.FINANCE})
    ResponseEntity<Resource> certificate(@PathVariable UUID id) {
        var mailing = mailing(id);
        var number = mailing.stage().certificateOrNone();
        if (number == null) {
            throw new NotFound();
        }
        return downloads.ownPdf(certificates.file(mailing.unit(), number));
    }

    @GetMapping("/{id}/receipt/file")
    @Allow({Who.MAILING, Who.FINANCE})
    ResponseEntity<Resource> receiptFile(@PathVariable UUID id) {
        var receipt = mailing(id).stage().receiptOrNone();
        if (receipt == null) {
            throw new NotFound();
        }
        return downloads.attachment(receipt.file());
    }

    private Mailing mailing(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
