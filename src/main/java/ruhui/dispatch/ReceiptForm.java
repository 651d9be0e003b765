package ruhui.dispatch;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import ruhui.invoicing.Differs;
import ruhui.invoicing.Draft;
import ruhui.invoicing.Intake;
import ruhui.invoicing.Paper;
import ruhui.invoicing.Papers;
import ruhui.shared.Actor;
import ruhui.web.Fields;

/// What is sent of a receipt: its file, and what cannot be read in it.
@Component
class ReceiptForm {

    private final Intake intake;
    private final Papers papers;

    ReceiptForm(Intake intake, Papers papers) {
        this.intake = intake;
        this.papers = papers;
    }

    /// `draft` is nothing while a field says what is wrong; it may still differ from what was paid without a reason.
    record Read(Optional<Draft> draft, String differs) {}

    Read read(Fields fields, @Nullable MultipartFile sent, Mailing mailing, Actor.Staff me) {
        intake.keep(mailing.id(), me.account(), fields, sent, "receipt of mailing " + mailing.id());
        var draft =
                intake.read(mailing.id(), me.account(), fields, papers.duesReceipt(mailing.unit()), before(mailing));
        return new Read(draft, draft.map(one -> Differs.reason(one, fields)).orElse(""));
    }

    Fields filled(Mailing mailing, Actor.Staff me) {
        return intake.filled(mailing.id(), me.account());
    }

    /// The name of the file sent before, or nothing.
    String kept(UUID mailing, Actor.Staff me) {
        return intake.fileName(mailing, me.account());
    }

    void forget(UUID mailing) {
        intake.forget(mailing);
    }

    Optional<Paper> before(Mailing mailing) {
        var receipt = mailing.stage().receiptOrNone();
        return receipt == null || receipt.paper() == null
                ? Optional.empty()
                : Optional.of(papers.find(receipt.paper()));
    }
}
