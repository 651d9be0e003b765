package ruhui.documents;

/// What the file room reads in bytes that were never kept, for tests of other modules.
public final class ReadIn {

    private ReadIn() {}

    public static Legible pdf(byte[] bytes) {
        return Reader.read(FileType.PDF, bytes);
    }

    public static Legible xml(byte[] bytes) {
        return Reader.read(FileType.XML, bytes);
    }

    public static Legible ofd(byte[] bytes) {
        return Reader.read(FileType.OFD, bytes);
    }
}
