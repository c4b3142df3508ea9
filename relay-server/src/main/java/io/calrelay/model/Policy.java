package io.calrelay.model;

/**
 * What the administrators decided for everyone.
 *
 * @param brake when deletions wait for a person
 */
public record Policy(Direction direction, Brake brake) {
    /** A quarter of a hundred at once, if that is more than a fifth of a calendar. */
    public static final Policy DEFAULT = new Policy(Direction.BOTH, new Brake(0.2, 25));

    /**
     * Deletions of more than {@code share} of a side, and of {@code atLeast} meetings, are not carried before a person says
     * so; nor are those that leave a side empty.
     *
     * @param share above 0, at most 1
     * @param atLeast 1 or more
     */
    public record Brake(double share, int atLeast) {
        private static final int NOT_WORTH_ASKING = 10;

        public Brake {
            if (!(share > 0 && share <= 1) || atLeast < 1) {
                throw new IllegalArgumentException("a brake that is none: " + share + " and " + atLeast);
            }
        }

        /** @param going how many meetings of a side are deleted @param all how many it had */
        public boolean stops(int going, int all) {
            boolean empties = going == all && going >= NOT_WORTH_ASKING;
            return empties || (going >= atLeast && going > share * all);
        }
    }

    public Direction directionFor(Person person) {
        return person.direction().orElse(direction);
    }

    public Policy withDirection(Direction other) {
        return new Policy(other, brake);
    }

    public Policy withBrake(Brake other) {
        return new Policy(direction, other);
    }
}
