package io.calrelay.model;

import java.util.Locale;

/** An e-mail address, compared without regard to case. Kept in lower case. */
public record EmailAddress(String value) implements Comparable<EmailAddress> {
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.indexOf('@') < 1 || value.indexOf('@') == value.length() - 1) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Whether the text can be an address at all. */
    public static boolean isValid(String text) {
        int at = text.strip().indexOf('@');
        return at > 0 && at < text.strip().length() - 1;
    }

    @Override
    public int compareTo(EmailAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
