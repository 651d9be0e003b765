package ruhui.web;

/// What every page says of the association, in the reader's language. Empty parts are not shown.
public record House(
        String name,
        String shortName,
        String helpPhone,
        String helpEmail,
        String helpHours,
        String icp,
        String policeFiling,
        boolean ready) {

    static final House UNNAMED = new House("", "", "", "", "", "", "", false);
}
