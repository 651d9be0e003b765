package ruhui.admission;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the cases of units for other modules: by number, credit code or name, fifty at most.
@Component
public class Finding {

    private final FoundCases found;

    Finding(FoundCases found) {
        this.found = found;
    }

    public List<UUID> cases(String typed) {
        return found.search(typed).stream().map(FoundCases.Found::id).toList();
    }
}
