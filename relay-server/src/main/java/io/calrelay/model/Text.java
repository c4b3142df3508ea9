package io.calrelay.model;

/** A description, in the form its side keeps it. HTML is a fragment: what stands inside {@code body}. */
public record Text(Format format, String content) {
    public static final Text EMPTY = new Text(Format.PLAIN, "");

    /** How the content is to be read. */
    public enum Format {
        PLAIN,
        HTML
    }

    public static Text plain(String content) {
        return content.isEmpty() ? EMPTY : new Text(Format.PLAIN, content);
    }

    /** Empty HTML is the same as no text. */
    public static Text html(String content) {
        return content.isBlank() ? EMPTY : new Text(Format.HTML, content);
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }
}
