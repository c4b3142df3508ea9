package io.calrelay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.testing.MappingTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/mapping-tables.md says what the mappings are tested with. Written anew with {@code -Dmapping.write=true}. */
class MappingPageTest {
    private static final Path PAGE = Path.of("docs/mapping-tables.md");

    @Test
    void page_saysWhatTheMappingsAreTestedWith() throws IOException {
        if (Boolean.getBoolean("mapping.write")) {
            Files.writeString(PAGE, MappingTables.page());
        }
        assertThat(PAGE)
                .as("write it anew with -Dtest=MappingPageTest -Dmapping.write=true")
                .hasContent(MappingTables.page());
    }
}
