package io.calrelay.sandbox.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a process to this JVM: it is asked to stop as soon as this JVM is gone, however that went. The command is run by a
 * shell that leaves a watcher behind and then becomes it, so that its process id is the command's own.
 */
public final class Tether {
    private static final String BECOME =
            "exec 3<&0; (cat <&3 >/dev/null; kill $$) >/dev/null 2>&1 & exec \"$@\" 3<&- </dev/null";

    private Tether() {}

    /** @param name what the shell calls itself until then */
    public static List<String> tied(String name, List<String> command) {
        List<String> tied = new ArrayList<>(List.of("/bin/sh", "-c", BECOME, name));
        tied.addAll(command);
        return tied;
    }

    /** At once when the process is gone, so that the watcher never signals a stranger who got its process id. */
    public static void release(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException failed) {
            throw new UncheckedIOException("a watcher is left over: end the children of " + process.pid(), failed);
        }
    }
}
