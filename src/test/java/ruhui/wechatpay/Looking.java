package ruhui.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ruhui.accounts.SignedIn.Visitor;

/// Paying, seen through pages.
abstract class Looking extends Paying {

    MvcTestResult gets(Visitor who, String address) {
        return browser.get().uri(address).with(who).exchange();
    }

    Document sees(Visitor who, String address) {
        var answer = gets(who, address);
        assertThat(answer).as(address).hasStatusOk();
        return html(answer);
    }

    /// As a form with a token of its own.
    MvcTestResult sends(Visitor who, String address, String... fields) {
        var post = browser.post().uri(address).with(who);
        for (var at = 0; at < fields.length; at += 2) {
            post = post.param(fields[at], fields[at + 1]);
        }
        return post.exchange();
    }

    /// As a form without: the provider is asked meanwhile.
    void presses(Visitor who, String address) {
        assertThat(browser.post().uri(address).with(who.repeatable()).exchange())
                .as(address)
                .hasStatus3xxRedirection();
    }

    static Document html(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
