package ruhui.demo;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A form being filled in: it keeps what the page hid in it and what already stood in its fields.
final class Form {

    private record Part(String name, String file, byte[] value) {}

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern TEXTAREA =
            Pattern.compile("<textarea\\b[^>]*? name=\"([^\"]*)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("<select\\b[^>]*? name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final Visitor visitor;
    private String action;
    private final List<Part> parts = new ArrayList<>();

    Form(Visitor visitor, String action, String html) {
        this.visitor = visitor;
        this.action = action;
        INPUT.matcher(html).results().forEach(input -> keep(input.group()));
        TEXTAREA.matcher(html).results().forEach(area -> with(area.group(1), plain(area.group(2))));
        SELECT.matcher(html).results().forEach(list -> {
            var chosen = SELECTED.matcher(list.group(2));
            if (chosen.find()) {
                with(list.group(1), plain(chosen.group(1)));
            }
        });
    }

    /// Sent by another button, to another address: a full one, or another last part.
    Form at(String other) {
        action = other.lastIndexOf('/') == 0 ? action.substring(0, action.lastIndexOf('/')) + other : other;
        return this;
    }

    String action() {
        return action;
    }

    /// Puts a value in place of what stood there.
    Form with(String name, String value) {
        parts.removeIf(part -> part.name().equals(name));
        return and(name, value);
    }

    /// One more value of the same name, as for boxes that are ticked.
    Form and(String name, String value) {
        parts.add(new Part(name, "", value.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Form file(String name, String fileName, byte[] bytes) {
        parts.add(new Part(name, fileName, bytes));
        return this;
    }

    Sheet send() {
        if (parts.stream().anyMatch(part -> !part.file().isEmpty())) {
            return multipart();
        }
        var body = parts.stream()
                .map(part -> encoded(part.name()) + "=" + encoded(new String(part.value(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return visitor.send(action, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    private Sheet multipart() {
        var boundary = "ruhui-" + Long.toHexString(System.nanoTime());
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                            .formatted(
                                    boundary,
                                    part.name(),
                                    part.file().isEmpty()
                                            ? ""
                                            : "; filename=\"" + part.file()
                                                    + "\"\r\nContent-Type: application/octet-stream"))
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.value());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(
                action, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private void keep(String input) {
        var type = attribute(input, "type");
        var name = attribute(input, "name");
        if (name.isEmpty() || type.equals("file") || type.equals("password") || type.equals("submit")) {
            return;
        }
        var ticked = input.matches("(?s).*\\schecked[\\s=>].*");
        if (ticked || !(type.equals("checkbox") || type.equals("radio"))) {
            and(name, plain(attribute(input, "value")));
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
