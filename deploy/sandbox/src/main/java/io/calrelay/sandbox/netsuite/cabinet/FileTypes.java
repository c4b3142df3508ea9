package io.calrelay.sandbox.netsuite.cabinet;

import io.calrelay.sandbox.world.Verified;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of file that the File Cabinet tells apart. */
@Verified(on = "2026-11", source = "Oracle help, N/file: file.Type; binary contents are base64")
public final class FileTypes {
    private static final Set<String> TEXT = Set.of(
            "CONFIG",
            "CSV",
            "FREEMARKER",
            "HTMLDOC",
            "JAVASCRIPT",
            "JSON",
            "MESSAGERFC",
            "MISCTEXT",
            "PLAINTEXT",
            "SCSS",
            "SMS",
            "STYLESHEET",
            "SVG",
            "WEBAPPPAGE",
            "WEBAPPSCRIPT",
            "XMLDOC",
            "XSD");
    private static final Set<String> BINARY = Set.of(
            "APPCACHE",
            "AUTOCAD",
            "BMPIMAGE",
            "CERTIFICATE",
            "EXCEL",
            "FLASH",
            "GIFIMAGE",
            "GZIP",
            "ICON",
            "JPGIMAGE",
            "MISCBINARY",
            "MP3",
            "MPEGMOVIE",
            "MSPROJECT",
            "PDF",
            "PJPGIMAGE",
            "PNGIMAGE",
            "POSTSCRIPT",
            "POWERPOINT",
            "QUICKTIME",
            "RTF",
            "TAR",
            "TIFFIMAGE",
            "VISIO",
            "WORD",
            "ZIP");
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("txt", "PLAINTEXT"),
            Map.entry("csv", "CSV"),
            Map.entry("json", "JSON"),
            Map.entry("html", "HTMLDOC"),
            Map.entry("htm", "HTMLDOC"),
            Map.entry("xml", "XMLDOC"),
            Map.entry("js", "JAVASCRIPT"),
            Map.entry("eml", "MESSAGERFC"),
            Map.entry("pdf", "PDF"),
            Map.entry("doc", "WORD"),
            Map.entry("docx", "WORD"),
            Map.entry("xls", "EXCEL"),
            Map.entry("xlsx", "EXCEL"),
            Map.entry("ppt", "POWERPOINT"),
            Map.entry("pptx", "POWERPOINT"),
            Map.entry("png", "PNGIMAGE"),
            Map.entry("jpg", "JPGIMAGE"),
            Map.entry("jpeg", "JPGIMAGE"),
            Map.entry("gif", "GIFIMAGE"),
            Map.entry("zip", "ZIP"));

    private FileTypes() {}

    static boolean isKnown(String type) {
        return TEXT.contains(type) || BINARY.contains(type);
    }

    /** Whether scripts hold its contents as base64. */
    public static boolean isBinary(String type) {
        return !TEXT.contains(type);
    }

    /** What the upload form takes a file for, by its ending. */
    public static String ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.getOrDefault(ending, "MISCBINARY");
    }
}
