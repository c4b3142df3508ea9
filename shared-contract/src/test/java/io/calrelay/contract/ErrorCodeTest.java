package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void javaAndTheSuiteApp_haveOneTable() throws IOException {
        List<String> table = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(new File("error-codes.json"))) {
            table.add(line(
                    row.path("code").asText(),
                    row.path("status").asText(),
                    row.path("meaning").asText(),
                    row.path("remedy").asText()));
        }
        assertThat(lines()).isEqualTo(table);
    }

    @Test
    void theReadme_printsTheSameTable() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).containsSubsequence(lines());
    }

    private static List<String> lines() {
        return Stream.of(ErrorCode.values())
                .map(code -> line(code.code(), Integer.toString(code.status()), code.meaning(), code.remedy()))
                .collect(Collectors.toList());
    }

    private static String line(String code, String status, String meaning, String remedy) {
        return "| `" + code + "` | " + status + " | " + meaning + " | " + remedy + " |";
    }
}
