package ruhui.web;

/// Addresses that programs of others call. They show who they are by a signature over what they send, so neither cookie
/// nor form token is asked of them; the handler verifies before anything else.
final class Machines {

    static final String[] PATHS = {"/wechatpay/notify", "/wechatpay/refund-notify"};

    private Machines() {}

    static boolean covers(String path) {
        for (var known : PATHS) {
            if (known.equals(path)) {
                return true;
            }
        }
        return false;
    }
}
