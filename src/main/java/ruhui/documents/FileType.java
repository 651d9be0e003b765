package ruhui.documents;

/// What a kept file is; pictures of every kind come in as themselves and are kept as JPEG.
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    XML("application/xml", "xml"),
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
