package io.calrelay.ports;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import java.util.Map;

/** The calendar providers that are set up. */
public record Gateways(Map<CalendarService, CalendarGateway> byService) {
    public Gateways {
        byService = Map.copyOf(byService);
    }

    /** @throws IllegalStateException if the calendar's provider is not set up */
    public CalendarGateway of(CalendarId calendar) {
        CalendarGateway gateway = byService.get(calendar.service());
        if (gateway == null) {
            throw new IllegalStateException(calendar.service().wireName() + " is not set up");
        }
        return gateway;
    }

    public boolean isSetUp(CalendarService service) {
        return byService.containsKey(service);
    }
}
