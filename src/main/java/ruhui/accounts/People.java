package ruhui.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.shared.Lang;

/// How to reach whoever holds an account.
@Service
public class People {

    /// `mobile` or `email` is empty where none is known.
    public record Contact(String name, String mobile, String email, Lang lang) {}

    private final AccountRows accounts;

    People(AccountRows accounts) {
        this.accounts = accounts;
    }

    /// Nothing for an account that is unknown or closed.
    public Optional<Contact> contact(UUID account) {
        return accounts.byId(account).filter(Account::isOpen).map(Account::contact);
    }
}
