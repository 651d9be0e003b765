package ruhui.accounts;

import java.security.SecureRandom;

/// The password an account begins with: 59 random bits, sent once, to be replaced at the first log-in.
record InitialPassword(String secret) {

    private static final int LENGTH = 12;

    static InitialPassword random(SecureRandom random) {
        return new InitialPassword(Unambiguous.random(random, LENGTH));
    }

    /// Never shows the secret, so that no log can.
    @Override
    public String toString() {
        return "InitialPassword[hidden]";
    }
}
