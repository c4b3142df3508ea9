package io.calrelay.sandbox.netsuite.sdf;

import java.util.List;
import java.util.Optional;

/** Where an SDF project's tree is read from. Paths are relative to its root, with forward slashes. */
public interface SuiteAppFiles {
    Optional<String> text(String path);

    /** All files at any depth below that folder, sorted. */
    List<String> under(String folder);
}
