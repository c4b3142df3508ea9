package io.calrelay.model;

import java.util.regex.Pattern;

/** Our own id of a meeting: 26 characters of base32hex in lower case, so that it can stand in ids of every service. */
public record MeetingId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-v]{26}");

    public MeetingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a meeting id: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
