package io.calrelay.sandbox.google.calendar;

import java.util.EnumSet;
import java.util.Set;

/** The positions of all switches. Thread-safe. */
public final class Switches {
    private final Set<GoogleSwitch> on = EnumSet.copyOf(GoogleSwitch.defaults());

    public synchronized boolean isOn(GoogleSwitch which) {
        return on.contains(which);
    }

    public synchronized void turn(GoogleSwitch which, boolean position) {
        if (position) {
            on.add(which);
        } else {
            on.remove(which);
        }
    }
}
