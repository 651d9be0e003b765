package ruhui.notifications;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import ruhui.shared.Lang;

/// A letter as mail programs show it: paragraphs, one button, who sends it. Styles stand at their places, because mail
/// programs drop the others.
record MailSheet(Lang lang, String subject, List<String> paragraphs, String action, String link, List<String> foot) {

    private static final String INK =
            "color:#1f2329;font-size:16px;line-height:1.7;margin:0 0 16px;overflow-wrap:anywhere";
    private static final String PALE = "color:#5c6370;font-size:14px;line-height:1.6;margin:0 0 8px";

    String html() {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title></head>
                <body style="margin:0;padding:24px;background:#f4f5f7;font-family:sans-serif">
                <div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px">
                <h1 style="color:#1f2329;font-size:20px;line-height:1.4;margin:0 0 16px">%s</h1>
                %s
                <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 24px;background:#0b4fa8;\
                color:#ffffff;border-radius:6px;text-decoration:none;font-size:16px">%s</a></p>
                %s
                </div></body></html>
                """.formatted(
                        lang == Lang.EN ? "en" : "zh-CN",
                        safe(subject),
                        safe(subject),
                        lines(paragraphs, INK),
                        safe(link),
                        safe(action),
                        lines(foot, PALE));
    }

    private static String lines(List<String> lines, String style) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> "<p style=\"" + style + "\">" + safe(line) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
