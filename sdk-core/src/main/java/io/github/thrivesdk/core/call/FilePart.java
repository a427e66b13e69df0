package io.github.thrivesdk.core.call;

/** A file in a multipart body: its name, media type and content. Immutable. It prints its media type only. */
public final class FilePart {
    private final String fileName;
    private final String contentType;
    private final byte[] bytes;

    private FilePart(String fileName, String contentType, byte[] bytes) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    /**
     * A file.
     *
     * @throws IllegalArgumentException if the media type holds a line break
     */
    public static FilePart of(String fileName, String contentType, byte[] bytes) {
        if (contentType.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("contentType must be a media type");
        }
        return new FilePart(fileName, contentType, bytes);
    }

    /** A file of any kind of bytes. */
    public static FilePart of(String fileName, byte[] bytes) {
        return of(fileName, "application/octet-stream", bytes);
    }

    /** The file's name, without a folder. */
    public String fileName() {
        return fileName;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** The content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "FilePart[" + contentType + "]";
    }
}
