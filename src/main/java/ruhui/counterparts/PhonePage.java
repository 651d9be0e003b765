package ruhui.counterparts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plays the phone: codes that can be paid, and what the phone shows when somebody tries.
final class PhonePage {

    private static final Properties ZH = texts("zh");
    private static final Properties EN = texts("en");

    private final Phones phones;

    PhonePage(Phones phones) {
        this.phones = phones;
    }

    Reply answer(Call call) {
        var zh = !"en".equals(call.field("lang"));
        if (!call.method().equals("POST")) {
            return Reply.html(200, page(zh ? ZH : EN, zh, call.field("shown")));
        }
        var deed = call.sent("deed");
        var shown = deed.equals("again")
                ? phones.force(call.sent("order"), "乙").map(_ -> "PAID").orElse("DEAD_CODE")
                : phones.scan(call.sent("code"), deed.equals("other") ? "乙" : "甲", !deed.equals("leave"))
                        .name();
        return Reply.moved("/phone?lang=" + (zh ? "zh" : "en") + "&shown=" + shown);
    }

    private String page(Properties words, boolean zh, @Nullable String shown) {
        var live = phones.live().stream().map(order -> live(order, words)).collect(Collectors.joining());
        var paid = phones.paid().stream()
                .limit(20)
                .map(order -> paid(order, words))
                .collect(Collectors.joining());
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <style>body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:1.5rem auto;padding:0 1rem;color:#1b1f24}
                section,form.paste{border:1px solid #d5dae1;border-radius:6px;padding:.75rem 1rem;margin:0 0 1rem}
                h1{font-size:1.5rem}h2{font-size:1.15rem}code{word-break:break-all}p{margin:.2rem 0 .6rem}
                button{font:inherit;min-height:44px;padding:0 1rem;margin:0 .5rem .5rem 0;border:1px solid #0b4fa8;border-radius:4px;background:#fff;color:#0b4fa8}
                button[value=pay]{background:#0b4fa8;color:#fff}input{font:inherit;width:100%%;min-height:44px;box-sizing:border-box;margin-bottom:.5rem}
                .shown{background:#e6effa;padding:.75rem 1rem;border-radius:6px;font-weight:600}</style></head><body><main>
                <h1>%s</h1><p>%s · <a href="/phone?lang=%s">%s</a></p>%s
                <h2>%s</h2>%s
                <form class="paste" method="post"><label for="code">%s</label><input id="code" name="code">%s</form>
                <h2>%s</h2>%s</main></body></html>
                """.formatted(
                        zh ? "zh-CN" : "en",
                        words.getProperty("counterparts.phone.title"),
                        words.getProperty("counterparts.phone.title"),
                        words.getProperty("counterparts.phone.hint"),
                        zh ? "en" : "zh",
                        zh ? "English" : "中文",
                        said(shown, words),
                        words.getProperty("counterparts.phone.live"),
                        orNone(live, words),
                        words.getProperty("counterparts.phone.paste"),
                        buttons(words),
                        words.getProperty("counterparts.phone.paid"),
                        orNone(paid, words));
    }

    private static String said(@Nullable String shown, Properties words) {
        var text = shown == null
                ? null
                : words.getProperty(
                        "counterparts.shown." + shown.toLowerCase(Locale.ROOT).replace('_', '-'));
        return text == null ? "" : "<p class=\"shown\" role=\"status\">" + escaped(text) + "</p>";
    }

    private static String live(Order order, Properties words) {
        return "<section><p><b>%s</b> · %s</p><p><code>%s</code></p><p><code>%s</code></p><form method=\"post\"><input type=\"hidden\" name=\"code\" value=\"%s\">%s</form></section>"
                .formatted(
                        escaped(order.description()),
                        yuan(order),
                        escaped(order.outTradeNo()),
                        escaped(order.code()),
                        escaped(order.code()),
                        buttons(words));
    }

    private static String paid(Order order, Properties words) {
        return "<section><p><b>%s</b> · %s × %d</p><p><code>%s</code></p><form method=\"post\"><input type=\"hidden\" name=\"order\" value=\"%s\">%s</form></section>"
                .formatted(
                        escaped(order.description()),
                        yuan(order),
                        order.payments().size(),
                        escaped(order.outTradeNo()),
                        escaped(order.outTradeNo()),
                        button("again", words));
    }

    private static String buttons(Properties words) {
        return button("pay", words) + button("other", words) + button("leave", words);
    }

    private static String button(String deed, Properties words) {
        return "<button name=\"deed\" value=\"" + deed + "\">" + words.getProperty("counterparts.deed." + deed)
                + "</button>";
    }

    private static String orNone(String list, Properties words) {
        return list.isEmpty() ? "<p>" + words.getProperty("counterparts.phone.none") + "</p>" : list;
    }

    private static String yuan(Order order) {
        return "¥" + BigDecimal.valueOf(order.total(), 2).toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Properties texts(String language) {
        try (var in = PhonePage.class.getResourceAsStream("/texts/counterparts_" + language + ".properties")) {
            var texts = new Properties();
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
