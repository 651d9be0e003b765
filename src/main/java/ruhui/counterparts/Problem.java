package ruhui.counterparts;

import java.util.Map;

/// An answer of the provider that is not what was asked for.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Map<String, Object> detail;

    Problem(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    Problem(int status, String code, String message, Map<String, Object> detail) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    static Problem field(String field, Object value, String issue) {
        return new Problem(
                400,
                "PARAM_ERROR",
                "参数错误",
                Json.map("field", field, "value", value, "issue", issue, "location", "body"));
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        return Json.map("code", code, "message", getMessage(), "detail", detail.isEmpty() ? null : detail);
    }
}
