package io.calrelay.sandbox;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The sandbox's compiled classes, without tests and without the libraries they use. */
final class OwnClasses {
    private OwnClasses() {}

    static JavaClasses all() {
        // Names are enough for the rules; looking through every library as well would only take longer.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .importUrl(
                        SandboxMain.class.getProtectionDomain().getCodeSource().getLocation());
    }
}
