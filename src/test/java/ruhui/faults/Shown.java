package ruhui.faults;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import ruhui.accounts.SignedIn;
import ruhui.counterparts.Resealed;

/// A call-back as a check is shown it, sealed anew or as it came.
final class Shown extends HttpServletRequestWrapper {

    private final byte[] body;
    private final Optional<Resealed.Letter> letter;

    Shown(HttpServletRequest request, byte[] body, Optional<Resealed.Letter> letter) {
        super(request);
        this.body = letter.map(Resealed.Letter::body).orElse(body);
        this.letter = letter;
    }

    @Override
    public String getHeader(String name) {
        if (letter.isEmpty()) {
            return super.getHeader(name);
        }
        return switch (name) {
            case "Wechatpay-Serial" -> letter.get().serial();
            case "Wechatpay-Timestamp" -> letter.get().timestamp();
            case "Wechatpay-Nonce" -> letter.get().nonce();
            case "Wechatpay-Signature" -> letter.get().signature();
            default -> super.getHeader(name);
        };
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /// A request as somebody else's.
    static final class As extends HttpServletRequestWrapper {

        private final SignedIn.Visitor owner;

        As(HttpServletRequest request, SignedIn.Visitor owner) {
            super(request);
            this.owner = owner;
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[] {owner.cookie()};
        }

        @Override
        public String getParameter(String name) {
            return name.equals("_csrf") ? owner.csrf() : super.getParameter(name);
        }
    }
}
