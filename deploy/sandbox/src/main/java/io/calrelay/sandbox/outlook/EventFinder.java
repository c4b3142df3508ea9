package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Verified;

/** Finds what an id names in one mailbox. */
@Verified(on = "2026-10-05", source = "graph.md 1.2, 12: malformed id 400, another mailbox's id 404, gone 404")
final class EventFinder {
    Occurrence find(Mailbox box, String id) {
        EntryIds.Named named = EntryIds.read(id)
                .orElseThrow(() -> new GraphProblem(400, "ErrorInvalidIdMalformed", "Id is malformed."));
        EventItem item = named.in(box) ? box.items.get(named.number()) : null;
        if (item == null || (named.date() != null && named.generation() != item.generation)) {
            throw GraphProblem.notFound();
        }
        Occurrence occurrence = new Occurrence(item, named.date());
        if (!occurrence.exists()) {
            throw GraphProblem.notFound();
        }
        return occurrence;
    }

    /** Refuses a write whose {@code If-Match} names another version. */
    @Verified(on = "2026-09-15", source = "graph.md 6.2 [S21]")
    void requireMatch(Visit visit, Mailbox box, Occurrence occurrence) {
        String wanted = visit.call().header("if-match").orElse("*").strip();
        String changeKey = box.changeKey(occurrence.version());
        String plain = wanted.replaceFirst("^W/", "").replace("\"", "");
        if (!wanted.equals("*") && !plain.equals(changeKey)) {
            throw GraphProblem.conflict(412);
        }
    }
}
