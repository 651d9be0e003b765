package ruhui.bank;

import java.util.Map;
import java.util.UUID;

/// An account of the association. `columns` says what each heading of its statements was last found to mean.
public record BankAccount(UUID id, String bank, String number, Map<String, String> columns) {

    public String shown() {
        return bank + " " + number;
    }
}
