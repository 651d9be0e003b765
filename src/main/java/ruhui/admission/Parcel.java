package ruhui.admission;

import java.time.LocalDate;

/// A parcel with papers on its way to the secretariat; `carrier` is a code of `couriers`.
public record Parcel(String carrier, String number, LocalDate sentOn) {}
