package io.calrelay.sandbox.world;

/** Who made a call or a change: the relay with its own credentials, or a person of this world. */
public sealed interface Actor {
    /** {@code relay}, or the person's e-mail address. */
    String name();

    record Relay() implements Actor {
        @Override
        public String name() {
            return "relay";
        }
    }

    /** @param email in lower case */
    record Person(String email) implements Actor {
        @Override
        public String name() {
            return email;
        }
    }
}
