package io.calrelay.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.family.StandingFamily.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bar of exact time: no wrong instant in so many random series, whatever the account does with recurrences. The usual run has
 * a small share of the series; docs/exact-time.md says how to run all of them, and what came of it.
 */
class ExactTimeTest {
    private static final int SERIES = Integer.getInteger("exact.series", 120);
    private static final Map<Account, ExactFigures> FIGURES = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(Account.class)
    void noInstantIsWrong_andNoEditIsLost(Account account) {
        ExactFigures figures = new ExactFigures();
        seeds().parallel().forEach(seed -> {
            ExactFigures one = new ExactFigures();
            new ExactWorld(seed, account, one).play();
            figures.add(one);
        });
        FIGURES.put(account, figures);
        assertThat(figures.wrong).isEmpty();
        assertThat(figures.lost).isEmpty();
        assertThat(ExactFigures.percent(figures.withExceptions, figures.series)).isGreaterThan(30);
    }

    private static LongStream seeds() {
        Long one = Long.getLong("seed");
        return one == null ? LongStream.range(0, SERIES) : LongStream.of(one);
    }

    /** Between the marks of the page, only where that is asked for. */
    @AfterAll
    static void writePage() throws IOException {
        List<String> table = new ArrayList<>(ExactFigures.head());
        FIGURES.forEach((account, figures) -> table.add(figures.row(account)));
        if (Boolean.getBoolean("exact.write")) {
            Path page = Path.of("docs/exact-time.md");
            String text = Files.readString(page);
            String begin = "<!-- figures -->";
            int from = text.indexOf(begin) + begin.length();
            int until = text.indexOf("<!-- end of figures -->");
            Files.writeString(
                    page, text.substring(0, from) + "\n\n" + String.join("\n", table) + "\n\n" + text.substring(until));
        }
    }
}
