package ruhui.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
import ruhui.shared.Lang;
import ruhui.shared.Refused;
import ruhui.web.Allow;
import ruhui.web.Fields;
import ruhui.web.Show;
import ruhui.web.Who;

/// A unit's dues: what it owes, how to pay, and the report of a transfer with a page that asks once more.
@Controller
@RequestMapping("/unit/dues")
@Allow(Who.UNIT)
class UnitController {

    private static final String FORM = "dues/report";

    private final UnitScreens screens;
    private final TransferList list;
    private final Transfers transfers;
    private final Drafts drafts;
    private final Vouchers vouchers;
    private final Notices notices;
    private final Downloads downloads;
    private final Clock clock;

    UnitController(
            UnitScreens screens,
            TransferList list,
            Transfers transfers,
            Drafts drafts,
            Vouchers vouchers,
            Notices notices,
            Downloads downloads,
            Clock clock) {
        this.screens = screens;
        this.list = list;
        this.transfers = transfers;
        this.drafts = drafts;
        this.vouchers = vouchers;
        this.notices = notices;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView dues(Actor.Unit me, Lang lang) {
        return Show.page("dues/dues", screens.dues(me.unit(), lang));
    }

    @GetMapping("/notice/{charge}")
    ResponseEntity<Resource> notice(@PathVariable UUID charge, Actor.Unit me, Lang lang) {
        var notice = notices.print(charge, me.unit(), lang);
        return downloads.pdf(notice.pdf(), notice.name());
    }

    @GetMapping("/vouchers/{transfer}")
    ResponseEntity<Resource> voucher(@PathVariable UUID transfer, Actor.Unit me) {
        return downloads.attachment(list.find(transfer, me.unit()).voucher());
    }

    @GetMapping("/transfer")
    ModelAndView form(Actor.Unit me) {
        return Show.page(FORM, screens.form(me.unit(), screens.filled(me.unit())));
    }

    /// What was typed is kept even while something is wrong with it, the voucher above all.
    @PostMapping("/transfer")
    ModelAndView keep(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile voucher,
            Actor.Unit me) {
        var fields = Fields.typed(typed);
        screens.filled(me.unit());
        var file = vouchers.keep(me.unit(), voucher, fields);
        drafts.keep(me.unit(), fields.value("amount"), fields.date("paidOn"), fields.value("payer"), file);
        return report(me, fields).isPresent()
                ? Show.next("/unit/dues/transfer/check")
                : Show.invalid(FORM, screens.form(me.unit(), fields));
    }

    @GetMapping("/transfer/check")
    ModelAndView check(Actor.Unit me) {
        return kept(me).map(report -> Show.page("dues/check", screens.check(me.unit(), report)))
                .orElseGet(() -> Show.next("/unit/dues/transfer"));
    }

    @PostMapping("/transfer/check")
    ModelAndView report(Actor.Unit me) {
        transfers.report(kept(me).orElseThrow(() -> new Refused("dues.refused.draft")), me);
        drafts.forget(me.unit());
        return Show.next("/unit/dues", "dues.reported");
    }

    private Optional<Command.Report> kept(Actor.Unit me) {
        return drafts.of(me.unit()).flatMap(draft -> report(me, ReportForm.filled(draft)));
    }

    private Optional<Command.Report> report(Actor.Unit me, Fields fields) {
        var voucher = drafts.of(me.unit()).flatMap(Drafts.Draft::file);
        return ReportForm.read(fields, voucher, LocalDate.now(clock));
    }
}
