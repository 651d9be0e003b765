package ruhui.site;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import ruhui.web.Allow;
import ruhui.web.Who;

/// What search engines ask for: what to leave alone, and which pages there are in which language.
@Controller
@Allow(Who.ANYONE)
class Crawlers {

    private static final List<String> PAGES = List.of("/", "/join", "/verify", "/about", "/privacy", "/accessibility");
    private static final List<String> CLOSED = List.of("/staff", "/my", "/unit", "/messages", "/account", "/login");

    private final String base;

    Crawlers(@Value("${ruhui.base-url}") String base) {
        this.base = base;
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String robots() {
        return CLOSED.stream()
                .map(path -> "Disallow: " + path + "\nDisallow: /en" + path + "\n")
                .collect(Collectors.joining("", "User-agent: *\n", "\nSitemap: " + base + "/sitemap.xml\n"));
    }

    @GetMapping(path = "/sitemap.xml", produces = "application/xml;charset=UTF-8")
    @ResponseBody
    String sitemap() {
        return PAGES.stream().map(this::entries).collect(Collectors.joining("", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """, "</urlset>\n"));
    }

    private String entries(String page) {
        var zh = base + page;
        var en = base + "/en" + page;
        var twins = """
                <xhtml:link rel="alternate" hreflang="zh-CN" href="%s"/>\
                <xhtml:link rel="alternate" hreflang="en" href="%s"/>\
                <xhtml:link rel="alternate" hreflang="x-default" href="%s"/>""".formatted(zh, en, zh);
        return "<url><loc>%s</loc>%s</url>\n<url><loc>%s</loc>%s</url>\n".formatted(zh, twins, en, twins);
    }
}
