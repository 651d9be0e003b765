package ruhui.entry;

import java.util.List;
import java.util.UUID;
import ruhui.association.Level;
import ruhui.shared.Lang;

/// What other modules need to know of a unit at a glance. `level` is the one wished: new units enter as members.
public record UnitCard(
        UUID caseId,
        String number,
        String unitName,
        String creditCode,
        String contactName,
        String contactMobile,
        String contactEmail,
        Level level,
        UUID applicant,
        Lang lang,
        int round,
        List<Remark> remarks,
        String mailAddress,
        String mailRecipient,
        String postcode,
        String unitPhone) {

    /// What is to be mended: the key and the name of a field or picture, and what a reviewer said of it.
    public record Remark(String key, String label, String said) {}
}
