package ruhui.journeys;

/// What the operation manual shows, in the order it happens. `step` is the step of the joining guide; 8 is what units
/// do later. `part` says where on the page it is.
enum Moment {
    REGISTER(1, "main section.card"),
    CODES(1, "main"),
    START(2, "main"),
    UNIT(2, "main"),
    ADDRESSES(2, "main"),
    LICENCE(2, "main"),
    PICTURES(2, "section.card:has(.files)"),
    TASKS(2, "main"),
    CHECK(2, "main section:last-of-type"),
    IN_REVIEW(3, "main"),
    RETURNED(3, "main"),
    APPROVED(3, "main"),
    ACTIVATE(4, "main"),
    FIRST_PASSWORD(4, "main"),
    PAPERS(4, "main"),
    PARCEL(4, "#parcel"),
    IN_FORMAL_REVIEW(5, "main"),
    DUES(6, "main"),
    TRANSFER(6, "main"),
    TRANSFER_CHECK(6, "main"),
    JOINED(7, "main"),
    DOCUMENTS(7, "main"),
    VERIFIED(7, "main"),
    TITLE(8, "main"),
    INVOICE(8, "main"),
    MESSAGES(8, "main");

    private final int step;
    private final String part;

    Moment(int step, String part) {
        this.step = step;
        this.part = part;
    }

    int step() {
        return step;
    }

    String part() {
        return part;
    }
}
