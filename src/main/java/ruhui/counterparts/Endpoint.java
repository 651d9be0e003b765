package ruhui.counterparts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What merchants can ask for.
enum Endpoint {
    ORDER("POST", "/v3/pay/transactions/native"),
    CLOSE("POST", "/v3/pay/transactions/out-trade-no/([^/]+)/close"),
    QUERY("GET", "/v3/pay/transactions/out-trade-no/([^/]+)"),
    QUERY_PAID("GET", "/v3/pay/transactions/id/([^/]+)"),
    REFUND("POST", "/v3/refund/domestic/refunds"),
    REFUND_QUERY("GET", "/v3/refund/domestic/refunds/([^/]+)"),
    BILL("GET", "/v3/bill/tradebill"),
    DOWNLOAD("GET", "/v3/billdownload/file");

    private final String method;
    private final Pattern path;

    Endpoint(String method, String path) {
        this.method = method;
        this.path = Pattern.compile(path);
    }

    static Optional<Endpoint> of(Call call) {
        return Stream.of(values())
                .filter(one -> one.method.equals(call.method())
                        && one.path.matcher(call.path()).matches())
                .findFirst();
    }

    /// The number that stands in the path, or nothing.
    String number(Call call) {
        var found = path.matcher(call.path());
        return found.matches() && found.groupCount() == 1 ? found.group(1) : "";
    }

    /// As scripts say it: `refund-query`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
