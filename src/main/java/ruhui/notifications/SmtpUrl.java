package ruhui.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import ruhui.shared.CannotStart;
import ruhui.shared.Email;

/// `smtp://user:password@host:587` (encrypted when the server can) or `smtps://…:465`; user and password may be absent.
record SmtpUrl(boolean secure, String host, int port, String user, String password) {

    static SmtpUrl parse(String typed) {
        try {
            var uri = URI.create(typed.strip());
            var secure = "smtps".equals(uri.getScheme());
            if (uri.getHost() == null || !secure && !"smtp".equals(uri.getScheme())) {
                throw wrong();
            }
            var login = uri.getRawUserInfo() == null ? ":" : uri.getRawUserInfo() + ":";
            var colon = login.indexOf(':');
            return new SmtpUrl(
                    secure,
                    uri.getHost(),
                    uri.getPort() > 0 ? uri.getPort() : secure ? 465 : 587,
                    decoded(login.substring(0, colon)),
                    decoded(login.substring(colon + 1, Math.max(colon + 1, login.length() - 1))));
        } catch (IllegalArgumentException unreadable) {
            throw wrong();
        }
    }

    /// The address letters come from: the one set, or else the user when it is one.
    String from(String set) {
        var from = set.isBlank() ? user : set.strip();
        if (Email.problem(from).isPresent()) {
            throw new CannotStart(
                    "请用 RUHUI_MAIL_FROM 设置发件邮箱地址，例如 office@example.org。",
                    "Set RUHUI_MAIL_FROM to the address e-mails come from, such as office@example.org.");
        }
        return from;
    }

    /// Where letters that cannot be delivered come back to, told apart by what stands behind a plus sign.
    static String bounceTo(String set) {
        if (!set.isBlank() && Email.problem(set).isPresent()) {
            throw new CannotStart(
                    "RUHUI_MAIL_BOUNCE_TO 应为一个邮箱地址，例如 bounces@example.org。",
                    "RUHUI_MAIL_BOUNCE_TO must be a mailbox such as bounces@example.org.");
        }
        return set.strip();
    }

    Session session() {
        return Session.getInstance(properties(secure ? "mail.smtps." : "mail.smtp."));
    }

    Transport connected(Session session) throws MessagingException {
        var line = session.getTransport(secure ? "smtps" : "smtp");
        if (user.isEmpty()) {
            line.connect(host, port, null, null);
        } else {
            line.connect(host, port, user, password);
        }
        return line;
    }

    private Properties properties(String prefix) {
        var properties = new Properties();
        properties.put(prefix + "auth", String.valueOf(!user.isEmpty()));
        properties.put(prefix + "connectiontimeout", "5000");
        properties.put(prefix + "timeout", "15000");
        properties.put(prefix + "writetimeout", "15000");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", String.valueOf(!secure));
        return properties;
    }

    @Override
    public String toString() {
        return (secure ? "smtps://" : "smtp://") + host + ":" + port;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStart wrong() {
        return new CannotStart(
                "RUHUI_SMTP_URL 的写法不对，应为 smtp://用户:密码@主机:端口 或 smtps://…",
                "RUHUI_SMTP_URL must read smtp://user:password@host:port or smtps://…");
    }
}
