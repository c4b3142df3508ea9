package io.calrelay.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of the page.
 *
 * @param type its content type
 * @param tag changes with the content, in the form of an {@code ETag}
 */
record PageFile(String type, String tag, byte[] content) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "mjs", "text/javascript; charset=utf-8",
            "otf", "font/otf",
            "ttf", "font/ttf");

    /** @param name path below the page's folder; empty for what is not there or of a type that is not served */
    static Optional<PageFile> named(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("..")) {
            return Optional.empty();
        }
        try (@Nullable InputStream stream = PageFile.class.getResourceAsStream("/page/" + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            return Optional.of(new PageFile(type, tag(content), content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static String tag(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
    }
}
