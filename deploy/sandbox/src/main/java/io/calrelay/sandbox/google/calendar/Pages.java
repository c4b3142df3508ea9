package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Seeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lists that are read page by page: what follows is fixed when the first page is given out. */
public final class Pages {
    private static final int MOST_OPEN = 500;
    private static final int MOST_ON_A_PAGE = 2_500;
    private static final int USUAL = 250;

    /**
     * What is still to be given out.
     *
     * @param syncToken for the last page; empty where the query yields none
     */
    record Rest(String fingerprint, EventView view, List<StoredEvent> items, Optional<String> syncToken) {
        Rest {
            items = List.copyOf(items);
        }
    }

    private final RandomGenerator chance;
    private final Positions<GoogleSwitch> switches;
    private final Map<String, Rest> open = new LinkedHashMap<>();

    public Pages(Seeds seeds, Positions<GoogleSwitch> switches) {
        this.chance = seeds.forPurpose("google pages");
        this.switches = switches;
    }

    /** What a page token stands for. */
    Rest rest(Call call, String token) {
        Rest rest = open.get(token);
        if (rest == null || !rest.fingerprint().equals(Cursors.fingerprint(call))) {
            throw GoogleError.invalid("Invalid page token value.");
        }
        return rest;
    }

    /** Adds one page and the token for what comes next to an answer. */
    void fill(ObjectNode answer, Rest rest, int asked) {
        int size = Math.min(asked == 0 ? USUAL : asked, MOST_ON_A_PAGE);
        boolean more = rest.items().size() > size;
        if (switches.isOn(GoogleSwitch.SHORT_PAGES) && rest.items().size() > 1 && chance.nextInt(3) == 0) {
            size = chance.nextInt(rest.items().size());
            more = true;
        }
        int end = Math.min(size, rest.items().size());
        if (more) {
            answer.put(
                    "nextPageToken",
                    remember(new Rest(
                            rest.fingerprint(),
                            rest.view(),
                            rest.items().subList(end, rest.items().size()),
                            rest.syncToken())));
        } else {
            rest.syncToken().ifPresent(token -> answer.put("nextSyncToken", token));
        }
        ArrayNode items = answer.putArray("items");
        rest.items().subList(0, end).forEach(event -> items.add(rest.view().of(event)));
    }

    private String remember(Rest rest) {
        String token = "Ck" + Base32Hex.random(chance);
        open.put(token, rest);
        if (open.size() > MOST_OPEN) {
            open.remove(open.keySet().iterator().next());
        }
        return token;
    }
}
