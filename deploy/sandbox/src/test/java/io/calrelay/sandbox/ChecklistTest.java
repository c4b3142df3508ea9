package io.calrelay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CHECKLIST.md has every line of the lists in our notes, and every test that it names exists. */
class ChecklistTest {
    private static final Path PAGE = Path.of("CHECKLIST.md");
    private static final Path TESTS = Path.of("src/test/java/io/calrelay/sandbox");
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)(?:#(\\w+))?`");
    private static final Pattern NUMBERS = Pattern.compile("(?m)^\\| (\\d+(?:, \\d+)*) \\|");

    @ParameterizedTest
    @CsvSource({"NetSuite, 27", "Microsoft Graph, 10", "Google Calendar, 16"})
    void everyLineOfTheList_isThere(String service, int last) throws IOException {
        String table = Files.readString(PAGE).split("\n## " + service + "\n")[1].split("\n## ")[0];
        List<Integer> numbers = new ArrayList<>();
        Matcher row = NUMBERS.matcher(table);
        while (row.find()) {
            for (String number : row.group(1).split(", ")) {
                numbers.add(Integer.valueOf(number));
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last).boxed().toList());
    }

    @Test
    void everyTestThatIsNamed_exists() throws IOException {
        List<MatchResult> named =
                NAMED.matcher(Files.readString(PAGE)).results().toList();
        assertThat(named).isNotEmpty();
        for (MatchResult test : named) {
            Path file = TESTS.resolve(test.group(1).replace('.', '/') + ".java");
            assertThat(file).as(test.group()).exists();
            if (test.group(2) != null) {
                assertThat(Files.readString(file)).as(test.group()).contains("void " + test.group(2) + "(");
            }
        }
    }
}
