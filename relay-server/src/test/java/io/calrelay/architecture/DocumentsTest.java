package io.calrelay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at exists. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path INVARIANTS = Path.of("docs/INVARIANTS.md");
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:Test|Contract))(?:#(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final List<String> MODULES = List.of("relay-server", "deploy/sandbox", "shared-contract");

    @Test
    void everyTestThatHoldsAnInvariant_exists() throws IOException {
        List<MatchResult> named =
                NAMED_TEST.matcher(Files.readString(INVARIANTS)).results().toList();
        assertThat(named).isNotEmpty();
        for (MatchResult test : named) {
            String source = source(test.group(1));
            if (test.group(2) != null) {
                assertThat(source).as(test.group()).contains("void " + test.group(2) + "(");
            }
        }
    }

    @Test
    void everyLinkBetweenDocuments_leadsSomewhere() throws IOException {
        for (Path document : documents()) {
            Path page = ROOT.resolve(document);
            LINK.matcher(Files.readString(ROOT.resolve(document)))
                    .results()
                    .forEach(link -> assertThat(page.resolveSibling(link.group(1)))
                            .as("%s links to %s", document, link.group(1))
                            .exists());
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> known = List.of(
                Path.of("README.md"),
                Path.of("deploy/README.md"),
                Path.of("deploy/sandbox/README.md"),
                Path.of("shared-contract/README.md"),
                Path.of("suiteapp-scripts/README.md"),
                Path.of("relay-server/CHANGELOG.md"));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("relay-server/docs"))) {
            Stream<Path> more =
                    docs.filter(each -> each.toString().endsWith(".md")).map(ROOT::relativize);
            return Stream.concat(known.stream(), more).toList();
        }
    }

    /** Of all tests of that name: packages may share one. */
    private static String source(String test) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String module : MODULES) {
            try (Stream<Path> tests = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                List<Path> found =
                        tests.filter(each -> each.endsWith(test + ".java")).toList();
                for (Path each : found) {
                    sources.append(Files.readString(each));
                }
            }
        }
        if (sources.isEmpty()) {
            throw new AssertionError("there is no test named " + test);
        }
        return sources.toString();
    }
}
