package ruhui.dues;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruhui.documents.Files;
import ruhui.documents.Kind;
import ruhui.documents.Vouchers;
import ruhui.shared.Actor;
import ruhui.shared.Ids;

/// Units that say they paid by transfer, told through the door.
@Component
public class Reported {

    private final Transfers transfers;
    private final Files files;
    private final Clock clock;

    Reported(Transfers transfers, Files files, Clock clock) {
        this.transfers = transfers;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    public UUID transfer(UUID unit, long fen, String payer) {
        var voucher = files.keep(Kind.VOUCHER, "回单.jpg", new ByteArrayInputStream(Vouchers.jpeg()), "test");
        var report = new Command.Report(fen, LocalDate.now(clock), payer, voucher);
        return transfers.report(report, new Actor.Unit(Ids.next(), unit, "吴联系"));
    }
}
