package io.calrelay.sandbox.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts a database, says its process id and waits to be killed. */
final class StartAndWait {
    private StartAndWait() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(MariaDb.in(Path.of(arguments[0]), 0).start().pid());
        int ignored = System.in.read();
        System.out.println(ignored);
    }
}
