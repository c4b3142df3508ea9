package io.calrelay.sandbox;

import java.util.concurrent.CountDownLatch;

/** Starts the sandbox. Exit code 2 with one line of reason if it cannot start; 0 after SIGINT or SIGTERM. */
public final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Sandbox sandbox;
        try {
            sandbox = Sandbox.start(Options.parse(arguments), SandboxMain::progress);
        } catch (BadStart bad) {
            System.err.println("the sandbox cannot start: " + bad.getMessage());
            System.exit(2);
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(sandbox, stopped), "stop"));
        System.out.println("ready relay=" + sandbox.relayUrl() + " clouds=" + sandbox.cloudsUrl());
        sandbox.showCrossingIfAsked(SandboxMain::progress);
        stopped.await();
    }

    /** A JVM that is ended by a signal exits with 128 and the signal's number, unless it is halted. */
    private static void end(Sandbox sandbox, CountDownLatch stopped) {
        sandbox.close();
        stopped.countDown();
        Runtime.getRuntime().halt(0);
    }

    private static void progress(String line) {
        System.err.println(line);
    }
}
