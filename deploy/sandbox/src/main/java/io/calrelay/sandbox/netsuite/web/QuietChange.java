package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Records.SaveOptions;
import io.calrelay.sandbox.netsuite.record.Session;

/** A change that another script's user event or a CSV import makes: no user event fires (netsuite.md 3.4). */
public final class QuietChange {
    private final Records records;
    private final Sessions sessions;

    public QuietChange(Records records, Sessions sessions) {
        this.records = records;
        this.sessions = sessions;
    }

    /** @param fields keyed by field id, times on the record's own wall clock; {@code attendees} as on the screens */
    public void apply(long id, JsonNode fields) {
        Session session = sessions.system("CSVIMPORT").inside(true);
        RecordType type = records.catalogue().type(Catalogue.EVENT);
        Draft draft = Draft.edit(records.load(session, Catalogue.EVENT, id));
        fields.properties().forEach(each -> {
            if (each.getKey().equals("attendees")) {
                draft.lines("attendee", ScreenValues.lines(type, "attendee", each.getValue(), draft.lines("attendee")));
            } else {
                ScreenValues.set(type, draft, each.getKey(), each.getValue());
            }
        });
        records.save(session, draft, SaveOptions.EDIT);
    }
}
