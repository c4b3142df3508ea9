package io.calrelay.gateway.netsuite;

import java.net.URI;
import java.util.Locale;

/** The SuiteApp's RESTlets; each takes one message and answers with one. */
enum Restlet {
    CHANGES,
    WRITE,
    INVENTORY,
    ACCOUNT,
    PROBE;

    /** {@code <base>/app/site/hosting/restlet.nl?script=…&deploy=…} (netsuite.md 4.1). */
    URI address(URI base) {
        String root = base.toString().replaceFirst("/+$", "");
        return URI.create(root + "/app/site/hosting/restlet.nl?script=customscript_calrelay_" + word()
                + "_rl&deploy=customdeploy_calrelay_" + word() + "_rl");
    }

    /** Name of the schema that each answer has to fit. */
    String answer() {
        return word() + "-response";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
