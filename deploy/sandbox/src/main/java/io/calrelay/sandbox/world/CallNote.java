package io.calrelay.sandbox.world;

/**
 * What a cloud says of the call it is answering, for the {@link CallLog} and the {@link Faults}. The HTTP layer makes one for
 * each request and files it when the answer is out; each cloud fills in what it knows. Used by one thread at a time.
 */
public final class CallNote {
    private String path = "";
    private Actor actor = new Actor.Person("nobody");
    private long records;
    private long units;

    /** @param template the path without ids; for RESTlets the script id */
    public void path(String template) {
        path = template;
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
