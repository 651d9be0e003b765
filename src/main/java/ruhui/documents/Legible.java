package ruhui.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be read in a file: the lines of its page, and the named values where it carries data. A name is the path of
/// its elements, such as `EInvoice/EInvoiceData/BuyerInformation/BuyerName`.
public record Legible(List<String> lines, Map<String, String> values) {

    static final Legible NOTHING = new Legible(List.of(), Map.of());

    public boolean isEmpty() {
        return lines.isEmpty() && values.isEmpty();
    }

    /// The first value whose path ends so.
    public Optional<String> value(String end) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equals(end) || entry.getKey().endsWith("/" + end))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
