package ruhui.invoicing;

import java.util.Locale;

/// To whom an invoice is made out, and where it is sent. What is empty is not shown.
public record Title(
        Kind kind,
        String name,
        String taxCode,
        String email,
        String address,
        String phone,
        String bank,
        String account) {

    public enum Kind {
        COMPANY,
        INSTITUTION,
        OTHER;

        public String key() {
            return "invoicing.title.kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
