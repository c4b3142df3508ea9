package io.calrelay.sandbox.netsuite.record;

import org.jspecify.annotations.Nullable;

/** A save around which no user event runs. */
final class NoHooks implements SaveHooks.Around {
    static final NoHooks NONE = new NoHooks();

    @Override
    public void before(Draft draft) {}

    @Override
    public void after(@Nullable StoredRecord saved) {}

    @Override
    public void close() {}
}
