package ruhui.invoicing;

import ruhui.web.Fields;

/// The reason for taking a paper although its file says something else than it should; the field is `differs`.
public final class Differs {

    private static final int LONGEST = 200;

    private Differs() {}

    /// Empty where nothing differs; the field says so when a reason is missing.
    public static String reason(Draft draft, Fields fields) {
        return draft.differs() ? fields.required("differs", LONGEST, "invoicing.wrong.differs") : "";
    }
}
