package io.calrelay.sandbox.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** All chance comes from the seed. */
class DeterminismTest {
    @Test
    void sameSeedAndSameCalls_giveTheSameTraceByteForByte() {
        String once = Story.told(7);
        assertThat(once)
                .contains("Plan, changed", "Review, moved", "Lunch", "Audit, late")
                .isEqualTo(Story.told(7));
    }

    /** Sets made by the JDK have another order in every JVM, which one process cannot tell. */
    @Test
    void anotherProcess_tellsTheSameStory() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=logback-test.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Story.class.getName(),
                        "7")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(told.strip()).isEqualTo(Story.told(7).strip());
    }

    @Test
    void anotherSeed_givesOtherIds() {
        assertThat(Story.told(8)).isNotEqualTo(Story.told(7));
    }
}
