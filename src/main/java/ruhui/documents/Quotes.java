package ruhui.documents;

import java.util.regex.Pattern;

/// Our fonts draw curly quotes as wide as a Chinese character. English takes the straight ones, which are narrow;
/// Chinese within it keeps its own.
final class Quotes {

    private static final Pattern WITHIN_A_WORD = Pattern.compile("(?<=[\\p{IsLatin}\\d])’(?=\\p{IsLatin})");
    private static final Pattern SINGLE = Pattern.compile("‘(?!\\p{IsHan})|(?<!\\p{IsHan})’");
    private static final Pattern DOUBLE = Pattern.compile("“(?!\\p{IsHan})|(?<!\\p{IsHan})”");

    private Quotes() {}

    static String narrow(String text, boolean english) {
        var words = WITHIN_A_WORD.matcher(text).replaceAll("'");
        return english ? DOUBLE.matcher(SINGLE.matcher(words).replaceAll("'")).replaceAll("\"") : words;
    }
}
