package ruhui.demo;

import ruhui.entry.CreditCode;

/// An invented unit and the invented person who applies for it. `serial` makes its numbers differ from all others.
record Enterprise(int serial, String name, String person, String kind, String introduction) {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// A number range in which every number is invented here.
    String mobile() {
        return "1990000%04d".formatted(serial);
    }

    String email() {
        return "unit%02d@example.com".formatted(serial);
    }

    /// Right in both check digits, of an office that registers nobody.
    String creditCode() {
        var body = "91110105MA9%05d".formatted(serial);
        for (var inner : SIGNS.toCharArray()) {
            for (var last : SIGNS.toCharArray()) {
                var code = body + inner + last;
                if (CreditCode.problem(code).isEmpty() && CreditCode.parse(code).organisationCodeFits()) {
                    return code;
                }
            }
        }
        throw new IllegalStateException(body);
    }
}
