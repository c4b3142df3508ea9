package io.calrelay.sandbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the sandbox. Exit code 2 with one line of reason if it cannot start; 0 after SIGINT or SIGTERM. */
public final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        AtomicInteger exitCode = new AtomicInteger();
        try {
            Sandbox sandbox = Sandbox.prepare(Options.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(sandbox, exitCode), "stop"));
            sandbox.bringUp(System.err::println);
            System.out.println("ready relay=" + sandbox.relayUrl() + " clouds=" + sandbox.cloudsUrl());
            sandbox.showCrossingIfAsked(System.err::println);
            new CountDownLatch(1).await();
        } catch (BadStart bad) {
            System.err.println("the sandbox cannot start: " + bad.getMessage());
            exitCode.set(2);
            System.exit(2);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            exitCode.set(1);
            System.exit(1);
        }
    }

    /** A JVM that is ended by a signal exits with 128 and the signal's number, unless it is halted. */
    private static void end(Sandbox sandbox, AtomicInteger exitCode) {
        int code = exitCode.get();
        sandbox.close();
        Runtime.getRuntime().halt(code);
    }
}
