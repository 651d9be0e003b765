package ruhui.membership;

import java.time.LocalDate;
import java.util.UUID;
import ruhui.association.Level;
import ruhui.documents.FileId;

/// A certificate as it was issued: it keeps the name and rank of its day.
public record Certificate(
        String number,
        UUID unit,
        String name,
        Level level,
        LocalDate from,
        LocalDate to,
        LocalDate issuedOn,
        FileId file) {}
