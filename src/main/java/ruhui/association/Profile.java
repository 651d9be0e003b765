package ruhui.association;

import ruhui.shared.Lang;

/// Who the association is, where papers and money go, and who helps. Empty parts are not shown.
public record Profile(
        String nameZh,
        String nameEn,
        String shortZh,
        String shortEn,
        String addressZh,
        String addressEn,
        String postcode,
        String recipientZh,
        String recipientEn,
        String recipientPhone,
        String helpPhone,
        String helpEmail,
        String helpHoursZh,
        String helpHoursEn,
        String bankAccountName,
        String bankName,
        String bankAccount,
        String website,
        String icp,
        String policeFiling,
        String aboutZh,
        String aboutEn) {

    static final Profile EMPTY =
            new Profile("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    public String name(Lang lang) {
        return lang == Lang.EN ? nameEn : nameZh;
    }

    /// The short name, or the full one when there is none.
    public String shortName(Lang lang) {
        var brief = lang == Lang.EN ? shortEn : shortZh;
        return brief.isEmpty() ? name(lang) : brief;
    }

    public String address(Lang lang) {
        return lang == Lang.EN ? addressEn : addressZh;
    }

    public String recipient(Lang lang) {
        return lang == Lang.EN ? recipientEn : recipientZh;
    }

    public String helpHours(Lang lang) {
        return lang == Lang.EN ? helpHoursEn : helpHoursZh;
    }

    public String about(Lang lang) {
        return lang == Lang.EN ? aboutEn : aboutZh;
    }

    boolean isFilled() {
        return !nameZh.isEmpty();
    }
}
