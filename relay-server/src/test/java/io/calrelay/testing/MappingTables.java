package io.calrelay.testing;

import java.util.List;
import java.util.Map;

/**
 * Which word of a service stands for which of ours: the one source of the parameterized tests of all mappings and of the page
 * docs/mapping-tables.md. Sources: the seeds' tables (000, 002), design.md 3, netsuite.md 1.3, graph.md 1.1, google.md 3.
 */
public final class MappingTables {
    /** @param theirs the service's word @param ours the model's word */
    public record Word(String theirs, String ours) {}

    /**
     * One table of the page.
     *
     * @param read what each of the service's words is read as
     * @param written what each of ours is written as; empty where it is never written
     */
    public record Table(String title, String note, List<Word> read, List<Word> written) {}

    public static final Table OUTLOOK_ACCESS = new Table(
            "Access level: Outlook, `sensitivity`",
            "A word that is not known here is read as private: only \"normal\" opens a meeting.",
            List.of(
                    new Word("normal", "PUBLIC"),
                    new Word("personal", "SHOW_AS_BUSY"),
                    new Word("private", "SHOW_AS_BUSY"),
                    new Word("confidential", "SHOW_AS_BUSY")),
            List.of(new Word("normal", "PUBLIC"), new Word("private", "SHOW_AS_BUSY"), new Word("private", "PRIVATE")));

    public static final Table GOOGLE_ACCESS = new Table(
            "Access level: Google, `visibility`",
            "A public meeting is written as default: what everybody may see of a calendar stays its owner's choice.",
            List.of(
                    new Word("default", "PUBLIC"),
                    new Word("public", "PUBLIC"),
                    new Word("private", "SHOW_AS_BUSY"),
                    new Word("confidential", "SHOW_AS_BUSY")),
            List.of(
                    new Word("default", "PUBLIC"),
                    new Word("private", "SHOW_AS_BUSY"),
                    new Word("private", "PRIVATE")));

    public static final Table NETSUITE_ACCESS = new Table(
            "Access level: NetSuite, `accesslevel`",
            "All three come back as they were; on a round trip through a calendar the agreed level decides.",
            List.of(
                    new Word("PUBLIC", "PUBLIC"),
                    new Word("SHOW AS BUSY", "SHOW_AS_BUSY"),
                    new Word("PRIVATE", "PRIVATE")),
            List.of(
                    new Word("PUBLIC", "PUBLIC"),
                    new Word("SHOW AS BUSY", "SHOW_AS_BUSY"),
                    new Word("PRIVATE", "PRIVATE")));

    public static final Table OUTLOOK_ANSWER = new Table(
            "Answer: Outlook, `responseStatus` of an invitation, `status` of an attendee",
            "An invitation is answered by accept, tentativelyAccept or decline, so that its organizer hears of it.",
            List.of(
                    new Word("none", "NONE"),
                    new Word("notResponded", "NONE"),
                    new Word("accepted", "ACCEPTED"),
                    new Word("organizer", "ACCEPTED"),
                    new Word("tentativelyAccepted", "TENTATIVE"),
                    new Word("declined", "DECLINED")),
            List.of());

    public static final Table OUTLOOK_SHOW_AS = new Table(
            "Answer: Outlook, `showAs` of a mirror",
            "A mirror has no guests and cannot be accepted there (design.md rule 4). Deleting it is DECLINED; out of office and"
                    + " working elsewhere are the owner's availability and no answer.",
            List.of(new Word("free", "NONE"), new Word("tentative", "TENTATIVE"), new Word("busy", "ACCEPTED")),
            List.of(new Word("free", "NONE"), new Word("tentative", "TENTATIVE"), new Word("busy", "ACCEPTED")));

    public static final Table GOOGLE_ANSWER = new Table(
            "Answer: Google, `responseStatus` of an attendee",
            "Of a mirror its owner is the only attendee.",
            List.of(
                    new Word("needsAction", "NONE"),
                    new Word("accepted", "ACCEPTED"),
                    new Word("tentative", "TENTATIVE"),
                    new Word("declined", "DECLINED")),
            List.of(
                    new Word("needsAction", "NONE"),
                    new Word("accepted", "ACCEPTED"),
                    new Word("tentative", "TENTATIVE"),
                    new Word("declined", "DECLINED")));

    public static final Table NETSUITE_ANSWER = new Table(
            "Answer: NetSuite, `response` of an attendee line",
            "A declined meeting leaves its decliner's NetSuite calendar and stays for the others.",
            List.of(
                    new Word("NORESPONSE", "NONE"),
                    new Word("ACCEPTED", "ACCEPTED"),
                    new Word("TENTATIVE", "TENTATIVE"),
                    new Word("DECLINED", "DECLINED")),
            List.of(
                    new Word("NORESPONSE", "NONE"),
                    new Word("ACCEPTED", "ACCEPTED"),
                    new Word("TENTATIVE", "TENTATIVE"),
                    new Word("DECLINED", "DECLINED")));

    private static final List<Table> ALL = List.of(
            OUTLOOK_ACCESS,
            GOOGLE_ACCESS,
            NETSUITE_ACCESS,
            OUTLOOK_ANSWER,
            OUTLOOK_SHOW_AS,
            GOOGLE_ANSWER,
            NETSUITE_ANSWER);

    private static final Map<String, String> NAMES = Map.of(
            "PUBLIC", "Public",
            "SHOW_AS_BUSY", "Show as Busy",
            "PRIVATE", "Private",
            "NONE", "no answer",
            "ACCEPTED", "accepted",
            "TENTATIVE", "tentative",
            "DECLINED", "declined");

    private MappingTables() {}

    /** The documentation's page. */
    public static String page() {
        StringBuilder page =
                new StringBuilder("# Mapping tables\n\nMade from the tables that the mappings are tested with;"
                        + " write it anew with `-Dtest=MappingPageTest -Dmapping.write=true`.\n");
        for (Table table : ALL) {
            page.append("\n## ")
                    .append(table.title())
                    .append("\n\n")
                    .append(table.note())
                    .append("\n");
            rows(page, "is read as", table.read());
            if (!table.written().isEmpty()) {
                rows(page, "is what is written for", table.written());
            }
        }
        return page.toString();
    }

    private static void rows(StringBuilder page, String relation, List<Word> words) {
        page.append("\n| there | ").append(relation).append(" |\n|---|---|\n");
        words.forEach(word -> page.append("| ")
                .append(word.theirs())
                .append(" | ")
                .append(NAMES.get(word.ours()))
                .append(" |\n"));
    }
}
