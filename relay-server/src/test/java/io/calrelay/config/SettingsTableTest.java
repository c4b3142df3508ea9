package io.calrelay.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** deploy/README.md has the only table of settings, and it says what {@link SettingKey} says. */
class SettingsTableTest {
    private static final Path RUNBOOK = Path.of("../deploy/README.md");

    @Test
    void runbook_hasEverySettingWithItsMeaningAndDefault() throws IOException {
        List<String> expected =
                Stream.of(SettingKey.values()).map(SettingsTableTest::row).toList();
        List<String> written = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("| `CALRELAY_"))
                .toList();
        assertThat(written).containsExactlyElementsOf(expected);
    }

    private static String row(SettingKey key) {
        String standard = key.standard()
                .map(value -> value.isEmpty() ? "(empty)" : "`" + value + "`")
                .orElse("has to be set");
        return "| `%s` | %s | %s |".formatted(key.name(), key.meaning(), standard);
    }
}
