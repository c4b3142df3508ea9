package io.calrelay.sandbox.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cloud says of the call it is answering, for the {@link CallLog} and the {@link Faults}. The HTTP layer makes one for
 * each request and files it when the answer is out; each cloud fills in what it knows. Used by one thread at a time.
 */
public final class CallNote {
    private String path = "";
    private String method = "";
    private boolean changed;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Actor actor = new Actor.Person("nobody");
    private long records;
    private long units;

    /** @param template the path without ids; for RESTlets the script id */
    public void path(String template) {
        path = template;
    }

    /** @param meant the method, where the request line tells another: Google's clients override POST */
    public void method(String meant) {
        method = meant;
    }

    /** Says that the call committed a change. */
    public void changed() {
        changed = true;
    }

    /** @param told is run when the answer is on its way, and never if it is lost */
    public void whenAnswered(Runnable told) {
        afterwards.add(told);
    }

    public void actor(Actor who) {
        actor = who;
    }

    /** Adds to the number of event records that the call carries. */
    public void addRecords(long count) {
        records += count;
    }

    public void addUnits(long used) {
        units += used;
    }

    public String path() {
        return path;
    }

    /** Empty where the request line tells it. */
    public String method() {
        return method;
    }

    public boolean hasChanged() {
        return changed;
    }

    public void answered() {
        afterwards.forEach(Runnable::run);
    }

    public Actor actor() {
        return actor;
    }

    public long records() {
        return records;
    }

    public long units() {
        return units;
    }
}
