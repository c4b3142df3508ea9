package io.calrelay.store;

/**
 * Where the database is. Never printed with its password.
 *
 * @param connections at most, open at the same time
 */
public record DatabaseSettings(String jdbcUrl, String user, String password, int connections) {
    public DatabaseSettings {
        if (connections < 1) {
            throw new IllegalArgumentException("at least one connection is needed, not " + connections);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[jdbcUrl=" + jdbcUrl + ", user=" + user + ", password=****, connections=" + connections
                + "]";
    }
}
