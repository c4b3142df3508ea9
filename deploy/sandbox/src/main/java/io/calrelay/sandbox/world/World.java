package io.calrelay.sandbox.world;

/** Everything the clouds share, made once and handed to each of them. */
public record World(
        WorldClock clock,
        Seeds seeds,
        People people,
        Trace trace,
        MailLog mail,
        CallLog calls,
        Faults faults,
        PostOffice postOffice,
        Courier courier)
        implements AutoCloseable {

    /** A new world at the clock's present time. */
    public static World begin(WorldClock clock, long seed) {
        Seeds seeds = new Seeds(seed);
        Faults faults = new Faults(seeds);
        return new World(
                clock,
                seeds,
                new People(),
                new Trace(clock),
                new MailLog(clock),
                new CallLog(),
                faults,
                new PostOffice(),
                new Courier(faults, clock));
    }

    @Override
    public void close() {
        courier.close();
        postOffice.close();
    }
}
