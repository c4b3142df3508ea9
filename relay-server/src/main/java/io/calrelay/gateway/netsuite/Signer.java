package io.calrelay.gateway.netsuite;

import io.calrelay.ports.Reply;
import java.net.URI;

/** Says in whose name a call is made. Thread-safe. */
public interface Signer {
    /** The {@code Authorization} header of a POST with a JSON body to that address; asked for anew for each call. */
    Reply<String> authorization(URI address);

    /**
     * Told when NetSuite answered 401 to a header of ours.
     *
     * @return whether a new header may do better, because what was refused can be renewed
     */
    default boolean renew(String refused) {
        return false;
    }
}
