package io.calrelay.sandbox.entry;

/** Something in JSON that a person wrote is wrong; the message begins with the path of the member. */
public final class WrongEntry extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String path;

    /** @param what continues the sentence that the path begins: {@code is no e-mail address} */
    public WrongEntry(String path, String what) {
        super(path + " " + what);
        this.path = path;
    }

    /** Such as {@code people[0].email}. */
    public String path() {
        return path;
    }
}
