package ruhui.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.shared.Lang;
import ruhui.shared.Role;

/// How to reach whoever holds an account.
@Service
public class People {

    /// `mobile` or `email` is empty where none is known.
    public record Contact(String name, String mobile, String email, Lang lang) {}

    /// One of the staff who may sign in.
    public record Colleague(UUID account, Contact contact, Set<Role> roles) {}

    private final AccountRows accounts;

    People(AccountRows accounts) {
        this.accounts = accounts;
    }

    public List<Colleague> staff() {
        return accounts.staff().stream()
                .filter(Account::isOpen)
                .map(account -> new Colleague(account.id(), account.contact(), accounts.roles(account.id())))
                .toList();
    }

    /// Nothing for an account that is unknown or closed.
    public Optional<Contact> contact(UUID account) {
        return accounts.byId(account).filter(Account::isOpen).map(Account::contact);
    }
}
