package ruhui.counterparts;

import java.util.Locale;

/// What a call-back can have wrong about it. The first is the true one; none of the others may have an effect.
enum Forgery {
    TRUE,
    NO_SIGNATURE,
    EMPTY_SIGNATURE,
    WRONG_SIGNATURE,
    OTHER_KEY,
    BITTEN_BODY,
    OTHER_BODY,
    NOT_BASE64,
    NO_ASSOCIATED_DATA,
    OTHER_API_KEY,
    NO_TIMESTAMP,
    OTHER_TIMESTAMP,
    NO_NONCE,
    UNKNOWN_SERIAL,
    NO_BODY,
    SIGNTEST,
    STALE;

    static Forgery named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
