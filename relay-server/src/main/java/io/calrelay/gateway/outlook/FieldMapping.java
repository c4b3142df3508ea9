package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;

/**
 * One field in both directions, side by side so that the round trip is visible.
 *
 * @param <T> the field's value in the model
 */
interface FieldMapping<T> {
    T fromOutlook(Event event);

    /** Sets everything the field needs on an event that will be sent once. */
    void toOutlook(T value, Event event);
}
