package ruhui.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Random text that can be read aloud and typed from paper: no 0 O, no 1 I L.
final class Unambiguous {

    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Unambiguous() {}

    static String random(SecureRandom random, int length) {
        return random.ints(length, 0, SIGNS.length())
                .mapToObj(place -> SIGNS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
