package ruhui.bank;

import java.util.function.Predicate;
import ruhui.documents.FileType;

/// A table somebody uploaded, read row by row so that its size does not matter.
sealed interface Table permits CsvTable, XlsxTable {

    /// Until the end, or until one row wants no other. Throws `BadTable`.
    void read(Predicate<Row> more);

    static Table of(FileType type, byte[] bytes) {
        return switch (type) {
            case CSV -> new CsvTable(bytes);
            case XLSX -> new XlsxTable(bytes);
            case JPEG, PDF, OFD, XML -> throw new IllegalArgumentException(type.name());
        };
    }
}
