package ruhui.wechatpay;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.service.billdownload.BillDownloadService;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import ruhui.wechatpay.Provider.Billed;

/// Fetches the bill of a day. The file itself comes unsigned, so only its hash vouches for it.
final class BillFile {

    private final BillDownloadService bills;
    private final HttpClient line;

    BillFile(BillDownloadService bills, HttpClient line) {
        this.bills = bills;
        this.line = line;
    }

    Billed fetch(LocalDate day) {
        var request = new GetTradeBillRequest();
        request.setBillDate(day.toString());
        request.setBillType(BillType.ALL);
        var found = bills.getTradeBill(request);
        try (var coming = line.download(found.getDownloadUrl())) {
            var file = coming.readAllBytes();
            return sha1(file).equalsIgnoreCase(found.getHashValue())
                    ? new Billed.File(new String(file, StandardCharsets.UTF_8))
                    : new Billed.NotYet("HASH");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Billed refused(ServiceException no) {
        return "NO_STATEMENT_EXIST".equals(no.getErrorCode())
                ? new Billed.Empty()
                : new Billed.NotYet(String.valueOf(no.getErrorCode()));
    }

    private static String sha1(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
