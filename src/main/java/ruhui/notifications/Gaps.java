package ruhui.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ruhui.shared.Lang;
import ruhui.shared.Texts;

/// What the gaps of a kind's texts hold, in their order. Administrators see names in braces, {编号}; kept are numbers.
/// A new kind does not compile until its gaps have names.
record Gaps(Kind kind, Lang lang) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private static List<String> keys(Kind kind) {
        return switch (kind) {
            case CODE -> List.of("code", "use");
            case TAKEN, RESET -> List.of();
            case PASSWORD_CHANGED, SECOND_STEP_ON, SECOND_STEP_OFF -> List.of("moment");
            case CONTACT_CHANGED -> List.of("moment", "contact");
            case NEW_BROWSER -> List.of("moment", "browser");
            case INITIAL_PASSWORD -> List.of("account", "password", "days");
            case SUBMITTED, SEND_PAPERS, SEND_PAPERS_AGAIN, PAPERS_RECEIVED, TRANSFER_REPORTED ->
                List.of("number", "unit", "day");
            case RETURNED, PAPERS_MISSING -> List.of("number", "unit", "count", "day", "list");
            case REJECTED -> List.of("number", "unit", "reason", "day");
            case WITHDRAWN, ENDED, PAY_LINK -> List.of("number", "unit");
            case PASSED, PASSED_NOTE -> List.of("number", "unit", "account", "contact", "password", "days");
            case CORRECT -> List.of("number", "unit", "count", "list");
            case FEE_DUE -> List.of("number", "unit", "fee", "day");
            case TRANSFER_REFUSED, NOT_ADMITTED, DUES_REOPENED -> List.of("number", "unit", "reason");
            case TRANSFER_SHORT -> List.of("number", "unit", "arrived", "missing", "remark");
            case JOINED -> List.of("unit", "association", "paid", "day");
            case CERTIFICATE, RECEIPT -> List.of("unit", "paper");
            case MAILED -> List.of("unit", "carrier", "parcel", "day");
            case PARCEL_CORRECTED -> List.of("unit", "carrier", "parcel", "reason");
            case INVOICE_ISSUED -> List.of("unit", "application", "paper");
            case INVOICE_RETURNED -> List.of("unit", "application", "reason");
            case PAPER_VOID -> List.of("unit", "paper", "red");
            case CHARGED -> List.of("number", "unit", "what", "fee", "day");
            case SURPLUS -> List.of("number", "unit", "fee");
            case DIGEST -> List.of("day", "today", "late", "list");
            case TEST -> List.of("subject", "body");
        };
    }

    List<String> names() {
        return keys(kind).stream()
                .map(key -> Texts.of(lang, "notifications.gap." + key))
                .toList();
    }

    /// {0} → {编号}
    String named(String text) {
        return Texts.fill(text, names().stream().map(name -> "{" + name + "}").toArray());
    }

    /// {编号} → {0}; what is no gap of this kind stays as it was typed.
    String numbered(String typed) {
        var names = names();
        return BRACES.matcher(typed).replaceAll(found -> {
            var at = names.indexOf(found.group(1).strip());
            return at < 0 ? java.util.regex.Matcher.quoteReplacement(found.group()) : "{" + at + "}";
        });
    }

    /// In braces and yet no gap of this kind; a brace that stands alone is one too.
    List<String> unknown(String typed) {
        var names = names();
        var unknown = new ArrayList<String>();
        BRACES.matcher(typed)
                .results()
                .filter(found -> !names.contains(found.group(1).strip()))
                .forEach(found -> unknown.add(found.group()));
        var rest = BRACES.matcher(typed).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            unknown.add("{ }");
        }
        return unknown;
    }

    /// The gap a secret fills, or -1.
    int secret() {
        var keys = keys(kind);
        return keys.contains("code") ? keys.indexOf("code") : keys.indexOf("password");
    }

    /// What stands for facts where there are none to show.
    List<Fact> samples() {
        return names().stream()
                .<Fact>map(name -> new Fact.Words("〔" + name + "〕"))
                .toList();
    }
}
