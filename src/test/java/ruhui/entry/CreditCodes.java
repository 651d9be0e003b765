package ruhui.entry;

import java.util.concurrent.ThreadLocalRandom;

/// Credit codes of units nobody founded; every sign that checks is right.
public final class CreditCodes {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    public static String random() {
        var organisation = new StringBuilder("MA");
        for (var i = 0; i < 6; i++) {
            organisation.append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
        }
        return checked("91110105" + organisation + organisationSign(organisation.toString()));
    }

    private static char organisationSign(String eight) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * WEIGHTS[i];
        }
        return "0123456789X0".charAt(11 - sum % 11);
    }

    private static String checked(String seventeen) {
        for (var sign : SIGNS.toCharArray()) {
            if (CreditCode.problem(seventeen + sign).isEmpty()) {
                return seventeen + sign;
            }
        }
        throw new IllegalStateException(seventeen);
    }
}
