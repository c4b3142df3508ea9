package io.calrelay.sandbox.netsuite.script;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Company settings, script parameters, API secrets and caches. Changes while running. Thread-safe. */
public final class AccountState {
    private final String accountId;
    private volatile ZoneId companyZone;
    private final Map<String, String> parameters = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Caches caches;

    public AccountState(String accountId, ZoneId companyZone, Caches caches) {
        this.accountId = accountId;
        this.companyZone = companyZone;
        this.caches = caches;
    }

    public String accountId() {
        return accountId;
    }

    public ZoneId companyZone() {
        return companyZone;
    }

    public void companyZone(ZoneId zone) {
        companyZone = zone;
    }

    public void parameter(String id, String value) {
        parameters.put(id, value);
    }

    public Optional<String> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    public void secret(String id, String value) {
        secrets.put(id, value);
    }

    /** For use inside the account only: no operation hands it to a script. */
    Optional<String> secret(String id) {
        return Optional.ofNullable(secrets.get(id));
    }

    Caches caches() {
        return caches;
    }
}
