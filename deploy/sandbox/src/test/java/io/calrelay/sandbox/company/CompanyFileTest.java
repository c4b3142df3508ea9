package io.calrelay.sandbox.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.BadStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void companyThatComesWithTheSandbox_isRight() {
        CompanyFile company = CompanyFile.read(Optional.empty());
        assertThat(company.people()).hasSize(5);
        assertThat(company.records()).hasSize(3);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'peoples': []}|peoples",
                "{'people': {}}|people",
                "{'people': [{'employeeId': 1}]}|people[0].email",
                "{'people': [{'email': 'a@b.c'}]}|people[0].employeeId",
                "{'people': [{'email': 'a@b.c', 'employeeId': '1'}]}|people[0].employeeId",
                "{'people': [{'email': 'a@b.c', 'employeeId': 1, 'timezone': 'UTC'}]}|people[0].timezone",
                "{'people': [{'email': 'a@b.c', 'employeeId': 1}, {'email': 'A@b.c', 'employeeId': 2}]}|people[1].email",
                "{'people': [{'email': 'a@b.c', 'employeeId': 1}, {'email': 'b@b.c', 'employeeId': 1}]}|people[1].employeeId",
                "{'people': [{'email': 'a@b.c', 'employeeId': 1, 'mailboxTimeZone': 'Mars'}]}|people[0].mailboxTimeZone",
                "{'records': 3}|records",
                "[]|the body"
            })
    void wrongField_isNamed(String json, String field) throws IOException {
        var root = new ObjectMapper().readTree(json.replace('\'', '"'));
        assertThatThrownBy(() -> CompanyFile.of(root))
                .isInstanceOf(BadStart.class)
                .hasMessageStartingWith("company file: " + field + " ");
    }

    @Test
    void fileThatIsNoJson_isToldWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("company.json"), "{\n\"people\": [\n}");
        assertThatThrownBy(() -> CompanyFile.read(Optional.of(file)))
                .isInstanceOf(BadStart.class)
                .hasMessageContaining("is no JSON")
                .hasMessageContaining("in line 3");
        assertThatThrownBy(() -> CompanyFile.read(Optional.of(folder.resolve("none.json"))))
                .isInstanceOf(BadStart.class)
                .hasMessageContaining("cannot be read");
    }
}
