package ruhui.dues;

import java.util.ArrayList;

/// Whole numbers in English words.
final class EnglishNumber {

    private static final String[] BELOW_TWENTY = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] GROUPS = {"", " thousand", " million", " billion"};

    private EnglishNumber() {}

    static String of(long number) {
        if (number < 1000) {
            return belowThousand((int) number);
        }
        var words = new ArrayList<String>();
        for (var group = GROUPS.length - 1; group >= 0; group--) {
            var part = (int) (number / (long) Math.pow(1000, group) % 1000);
            if (part > 0) {
                var and = group == 0 && part < 100 ? "and " : "";
                words.add(and + belowThousand(part) + GROUPS[group]);
            }
        }
        return String.join(" ", words);
    }

    private static String belowThousand(int part) {
        if (part < 100) {
            return belowHundred(part);
        }
        var hundreds = BELOW_TWENTY[part / 100] + " hundred";
        return part % 100 == 0 ? hundreds : hundreds + " and " + belowHundred(part % 100);
    }

    private static String belowHundred(int part) {
        if (part < 20) {
            return BELOW_TWENTY[part];
        }
        return part % 10 == 0 ? TENS[part / 10] : TENS[part / 10] + "-" + BELOW_TWENTY[part % 10];
    }
}
