package ruhui.dispatch;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.accounts.SignedIn.Visitor;

/// The mailing desk as its pages show it to one visitor.
record Desk(MockMvcTester browser, Visitor me, OwedParcels.Owed owed) {

    MvcTestResult opens(String uri) {
        return browser.get().uri(uri).with(me).exchange();
    }

    Document sees(String uri) {
        return html(opens(uri));
    }

    Document mailing() {
        return sees(home());
    }

    MvcTestResult issues() {
        return browser.post().uri(home() + "/certificate").with(me).exchange();
    }

    MvcTestResult uploads(String number) {
        return uploads(number, "票据.pdf", OwedParcels.receiptFile(number));
    }

    MvcTestResult uploads(String number, String name, byte[] file) {
        return browser.post()
                .uri(home() + "/receipt")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", file))
                .param("number", number)
                .with(me.repeatable())
                .exchange();
    }

    MvcTestResult replaces(String number, String reason, int version) {
        return browser.post()
                .uri(home() + "/receipt/correction")
                .multipart()
                .param("number", number)
                .param("reason", reason)
                .param("differs", reason)
                .param("version", String.valueOf(version))
                .with(me.repeatable())
                .exchange();
    }

    MvcTestResult sends(String carrier, String parcel, String day) {
        return browser.post()
                .uri(home() + "/parcel")
                .param("carrier", carrier)
                .param("parcel", parcel)
                .param("sentOn", day)
                .with(me)
                .exchange();
    }

    MvcTestResult correctsParcel(String parcel, String reason, int version) {
        return browser.post()
                .uri(home() + "/parcel/correction")
                .param("carrier", "ems")
                .param("parcel", parcel)
                .param("sentOn", "2026-11-23")
                .param("reason", reason)
                .param("version", String.valueOf(version))
                .with(me)
                .exchange();
    }

    int version() {
        return Integer.parseInt(sees(home() + "/receipt/correction")
                .select("input[name=version]")
                .val());
    }

    String home() {
        return "/staff/mailings/" + owed.mailing();
    }

    static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
