package io.calrelay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** deploy/sandbox/FIDELITY.md says what the annotations say. Written anew with {@code -Dfidelity.write=true}. */
class FidelityTest {
    private static final Path PAGE = Path.of("FIDELITY.md");

    @Test
    void page_saysWhatTheSimulatorsClaim() throws IOException {
        String page = Fidelity.of(OwnClasses.all()).page();
        if (Boolean.getBoolean("fidelity.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("write it anew with -Dtest=FidelityTest -Dfidelity.write=true")
                .hasContent(page);
    }
}
