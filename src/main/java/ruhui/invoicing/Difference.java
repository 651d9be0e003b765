package ruhui.invoicing;

/// Something a file says otherwise than it should; `what` is one of the facts of a paper.
public record Difference(String what, String read, String expected) {

    public String key() {
        return "invoicing.fact." + what;
    }
}
