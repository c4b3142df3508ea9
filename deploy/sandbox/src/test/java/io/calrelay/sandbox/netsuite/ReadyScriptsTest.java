package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts are loaded before they are called, and nothing of that can be seen. */
class ReadyScriptsTest {
    private static final String MODULE = "FileCabinet/SuiteApps/com.example.fixture/entry/restlet.js";

    private static Account open(String module) throws IOException {
        return Account.open("{}", files -> Account.with(files, MODULE, text -> module));
    }

    private static List<String> calls(Account account, int times) {
        List<String> answers = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            answers.add(account.restlet("{}").text());
        }
        return answers;
    }

    @Test
    void nothingSurvivesAnExecution() throws IOException {
        try (Account account = open(
                "define([], () => { let calls = 0; globalThis.seen = (globalThis.seen ?? 0) + 1; return { post: () => { calls += 1; globalThis.seen += 10; return { calls, seen: globalThis.seen }; } }; });")) {
            assertThat(calls(account, 8)).containsOnly("{\"calls\":1,\"seen\":11}");
        }
    }

    @Test
    void moduleThatLooksAtTheClock_seesTheTimeOfItsCall() throws IOException {
        try (Account account =
                open("define([], () => { const loaded = Date.now(); return { post: () => ({ loaded }) }; });")) {
            for (int n = 0; n < 4; n++) {
                account.world.clock().advance(Duration.ofSeconds(1));
                long now = account.world.clock().instant().toEpochMilli();
                assertThat(calls(account, 1)).containsExactly("{\"loaded\":" + now + "}");
            }
        }
    }

    @Test
    void moduleThatAsksWhoseItIs_isLoadedForWhomItRuns() throws IOException {
        try (Account account = open(
                "define(['N/runtime'], (runtime) => { const units = runtime.getCurrentScript().getRemainingUsage(); return { post: () => ({ units, user: runtime.getCurrentUser().id }) }; });")) {
            assertThat(calls(account, 4)).containsOnly("{\"units\":5000,\"user\":900001}");
        }
    }

    @Test
    void moduleThatCannotBeLoaded_failsEachTime() throws IOException {
        try (Account account = open("define(['./absent'], () => ({ post: () => 1 }));")) {
            assertThat(calls(account, 4)).allMatch(answer -> answer.contains("MODULE_DOES_NOT_EXIST"));
        }
    }
}
