package ruhui.dispatch;

import java.time.LocalDate;

/// The parcel certificate and receipt travel in; `carrier` is a code of `couriers`.
record Parcel(String carrier, String number, LocalDate sentOn) {}
