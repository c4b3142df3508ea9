package io.calrelay.contract;

import java.net.URL;
import java.util.List;

/** Where the schemas are. {@link #ID_PREFIX} in a schema's {@code $id} stands for {@link #CLASS_PATH_PREFIX}. */
public final class Schemas {
    public static final String ID_PREFIX = "https://calrelay.example/schema/";
    public static final String CLASS_PATH_PREFIX = "io/calrelay/contract/schema/";

    /** Whole messages on the wire; every other schema is a part of one of these. */
    public static final List<String> MESSAGES = List.of(
            "push",
            "changes-request",
            "changes-response",
            "write-request",
            "write-response",
            "inventory-request",
            "inventory-response",
            "probe-request",
            "probe-response",
            "account-request",
            "account-response",
            "failure");

    private Schemas() {}

    /** The {@code $id} of a message's or part's schema, for example of {@code push}. */
    public static String id(String name) {
        return ID_PREFIX + name + ".schema.json";
    }

    /**
     * The schema file on the class path.
     *
     * @throws IllegalArgumentException when there is no schema of this name
     */
    public static URL locate(String name) {
        URL url = Schemas.class.getClassLoader().getResource(CLASS_PATH_PREFIX + name + ".schema.json");
        if (url == null) {
            throw new IllegalArgumentException("no schema named " + name);
        }
        return url;
    }
}
