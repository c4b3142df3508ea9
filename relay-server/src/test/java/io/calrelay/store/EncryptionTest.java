package io.calrelay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.ports.MeetingStore.Sighting;
import io.calrelay.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {
    private static TestDatabase test;

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @BeforeEach
    void fill() {
        test.clear();
        StoredMeetings.fill(test.database());
    }

    @Test
    void content_isNowhereInTheDatabase() throws SQLException {
        String everything = everyByteOfEveryTable();

        assertThat(everything).contains("event-1", "uid-1", "subscription");
        assertThat(everything).doesNotContainIgnoringCase(StoredMeetings.CONFIDENTIAL);
    }

    @Test
    void contentOfAnotherRow_doesNotOpen() {
        test.database()
                .meetings()
                .record(
                        StoredMeetings.SIDE,
                        List.of(new Sighting(StoredMeetings.id(2), StoredMeetings.present("event-2", "uid-2"), true)),
                        StoredMeetings.NOON);

        test.run("UPDATE observation SET content = (SELECT content FROM observation WHERE event_id = 'event-1')"
                + " WHERE event_id = 'event-2'");

        assertThatThrownBy(() -> test.database().meetings().load(StoredMeetings.id(2)))
                .hasMessageContaining("observation")
                .hasMessageContaining("changed by somebody else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "observation", "agreed"})
    void changedContent_doesNotOpen(String table) {
        test.run("UPDATE " + table + " SET content = CONCAT(content, 'x')");

        assertThatThrownBy(() -> test.database().meetings().load(StoredMeetings.id(1)))
                .hasMessageContaining("a row of " + table);
    }

    @Test
    void sameContentTwice_isNotRecognisable() {
        ContentCipher cipher = TestDatabase.cipher();
        ContentCipher.Place place = new ContentCipher.Place("meeting", "1");
        byte[] content = {1, 2, 3};

        assertThat(cipher.seal(place, content)).isNotEqualTo(cipher.seal(place, content));
        assertThat(cipher.open(place, cipher.seal(place, content))).isEqualTo(content);
    }

    @Test
    void keyOfAnotherLength_isRefused() {
        assertThatThrownBy(() -> new ContentCipher(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the content key has 16 bytes; it must have 32");
    }

    private static String everyByteOfEveryTable() throws SQLException {
        StringBuilder everything = new StringBuilder();
        try (Connection connection = test.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : test.ask("SHOW TABLES")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    addEveryByte(rows, everything);
                }
            }
        }
        return everything.toString();
    }

    private static void addEveryByte(ResultSet rows, StringBuilder everything) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                Object value = rows.getObject(column);
                everything
                        .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                        .append('\n');
            }
        }
    }
}
