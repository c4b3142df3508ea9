package io.calrelay.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The module's compiled classes, without tests and without the libraries they use. */
final class OwnClasses {
    private OwnClasses() {}

    /** @param anyOfThem a class of the module */
    static JavaClasses of(Class<?> anyOfThem) {
        // Names are enough for the rules, and the Graph SDK alone has 40,000 classes to be looked through otherwise.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .importUrl(anyOfThem.getProtectionDomain().getCodeSource().getLocation());
    }
}
