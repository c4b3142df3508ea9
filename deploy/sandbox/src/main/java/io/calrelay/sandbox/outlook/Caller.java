package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Actor;

/** Who a bearer token stands for. */
sealed interface Caller {
    Actor actor();

    /** @param roles whether the token carries the calendar roles, that is, was issued under an admin's consent */
    record App(boolean roles) implements Caller {
        @Override
        public Actor actor() {
            return new Actor.Relay();
        }
    }

    /** @param email in lower case */
    record Owner(String email) implements Caller {
        @Override
        public Actor actor() {
            return new Actor.Person(email);
        }
    }
}
