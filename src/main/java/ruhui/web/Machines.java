package ruhui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/// Addresses that programs of others call. They show who they are by a signature over what they send, so neither cookie
/// nor form token is asked of them; the handler verifies before anything else.
final class Machines {

    static final Set<String> PATHS = Set.of("/wechatpay/notify", "/wechatpay/refund-notify");

    private Machines() {}

    static boolean covers(HttpServletRequest request) {
        return PATHS.contains(request.getRequestURI());
    }
}
