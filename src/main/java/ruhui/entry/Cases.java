package ruhui.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import ruhui.shared.Lang;

/// Reading for other modules: what a unit sent, and what happened to it.
@Service
public class Cases {

    public UnitCard card(UUID caseId) {
        throw new UnsupportedOperationException(caseId.toString());
    }

    public Sheet sheet(UUID caseId, Lang lang) {
        throw new UnsupportedOperationException(caseId.toString() + lang);
    }

    public String fingerprint(UUID caseId) {
        throw new UnsupportedOperationException(caseId.toString());
    }

    public Optional<UUID> byNumber(String number) {
        throw new UnsupportedOperationException(number);
    }

    public List<Step> history(UUID caseId) {
        throw new UnsupportedOperationException(caseId.toString());
    }
}
