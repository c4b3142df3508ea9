package io.calrelay.sandbox.netsuite.record;

/** A refusal with NetSuite's error code; scripts see it as a SuiteScriptError with that name. */
public final class NetSuiteError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public NetSuiteError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public static NetSuiteError missingRecord(String type, Object id) {
        return new NetSuiteError("RCRD_DSNT_EXIST", "That record does not exist. path: " + type + " id: " + id);
    }

    public static NetSuiteError noPermission(String what) {
        return new NetSuiteError(
                "INSUFFICIENT_PERMISSION",
                "Permission Violation: You need a higher level of the '" + what
                        + "' permission to access this page. Please contact your account administrator.");
    }

    public static NetSuiteError invalidValue(String field, Object value) {
        return new NetSuiteError(
                "INVALID_FLD_VALUE", "Invalid Field Value " + value + " for the following field: " + field);
    }
}
