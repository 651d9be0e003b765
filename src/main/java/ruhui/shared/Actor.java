package ruhui.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who does something. Every door asks for one, and every history names one.
public sealed interface Actor {

    /// A person who registered on the site and applies for a unit.
    record Person(UUID account, String name) implements Actor {}

    /// Somebody signed in with the enterprise account of a unit; `unit` is the id of its case.
    record Unit(UUID account, UUID unit, String name) implements Actor {}

    record Staff(UUID account, String name, Set<Role> roles) implements Actor {

        public boolean may(Role role) {
            return roles.contains(role);
        }
    }

    /// Nobody: the clock, or what follows by itself from what somebody else did.
    record System() implements Actor {

        @Override
        public String name() {
            return "";
        }
    }

    String name();

    /// As it stands in histories: person, unit, staff, system.
    default String kind() {
        return switch (this) {
            case Person _ -> "person";
            case Unit _ -> "unit";
            case Staff _ -> "staff";
            case System _ -> "system";
        };
    }

    default Optional<UUID> accountId() {
        return switch (this) {
            case Person(var account, var _) -> Optional.of(account);
            case Unit(var account, var _, var _) -> Optional.of(account);
            case Staff(var account, var _, var _) -> Optional.of(account);
            case System _ -> Optional.empty();
        };
    }
}
