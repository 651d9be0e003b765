package ruhui.demo;

import java.util.regex.Pattern;

/// Reads, as its receiver would, what was sent to somebody: on the page that shows it.
record Post(Visitor visitor) {

    private static final int PATIENCE = 100;

    /// What the pattern's group finds in the newest text to `to`; waits, because texts are sent after the fact.
    String find(String to, String pattern) throws InterruptedException {
        var wanted = Pattern.compile(pattern, Pattern.DOTALL);
        for (int look = 0; look < PATIENCE; look++) {
            var page = visitor.open("/dev/messages?to=" + to).html();
            // Not in the head of the page: the fingerprint of a style sheet can look like a code.
            var found = wanted.matcher(page.substring(page.indexOf("<main")));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("nothing like " + pattern + " was sent to " + to);
    }
}
