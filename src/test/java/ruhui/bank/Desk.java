package ruhui.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.accounts.SignedIn.Visitor;

/// One of finance at the pages about the bank.
public record Desk(MockMvcTester browser, Visitor who) {

    /// A statement of the first account there is, accepted.
    public void imports(String... lines) {
        var known = html(get("/staff/bank"))
                .select("input[name=account]")
                .eachAttr("value")
                .getFirst();
        var sent = browser.post()
                .uri("/staff/bank/imports")
                .multipart()
                .file(new MockMultipartFile("file", "流水.csv", "text/csv", Statements.plain(lines)))
                .with(who)
                .param("account", known)
                .param("bank", "示例银行")
                .param("number", Statements.ACCOUNT)
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var preview = sent.getResponse().getRedirectedUrl();
        assertThat(post(preview + "/acceptance", "version", "2")).hasStatus3xxRedirection();
    }

    /// The address of the one open line this payer sent.
    public String line(String payer) {
        return sees("/staff/suspense").select("tbody a:contains(" + payer + ")").attr("href");
    }

    public List<String> exact() {
        return sees("/staff/bank/matches").select("input[name=pick]").eachAttr("value");
    }

    public MvcTestResult gives(String line, UUID unit, String amount) {
        return post(line + "/units/" + unit, "fen", amount, "charge", "", "version", version(line));
    }

    public String version(String line) {
        return sees(line).select("main input[name=version]").attr("value");
    }

    public Document sees(String address) {
        var answer = get(address);
        assertThat(answer).as(address).hasStatusOk();
        return html(answer);
    }

    public MvcTestResult get(String address) {
        return browser.get().uri(address).with(who).exchange();
    }

    public MvcTestResult post(String address, String... fields) {
        var post = browser.post().uri(address).with(who);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    /// A form that carries no one-time token.
    public MvcTestResult repeat(String address, String... fields) {
        var post = browser.post().uri(address).with(who.repeatable());
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }

    public static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
