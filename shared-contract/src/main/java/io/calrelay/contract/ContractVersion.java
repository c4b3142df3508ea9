package io.calrelay.contract;

/**
 * The version of this contract. Raised only for a change that is not additive; both halves refuse every other version
 * with {@link ErrorCode#CONTRACT_VERSION_UNSUPPORTED}.
 */
public final class ContractVersion {
    public static final int CURRENT = 1;

    private ContractVersion() {}
}
