package io.calrelay.model;

/** What the administrators decided for everyone. */
public record Policy(Direction direction) {
    public static final Policy DEFAULT = new Policy(Direction.BOTH);

    public Direction directionFor(Person person) {
        return person.direction().orElse(direction);
    }
}
