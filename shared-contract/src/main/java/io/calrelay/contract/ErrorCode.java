package io.calrelay.contract;

/**
 * Why something was refused. A closed list that both halves share: {@code error-codes.json} has the same table for the
 * SuiteApp, and a test keeps the two equal.
 */
public enum ErrorCode {
    MESSAGE_INVALID(
            400,
            "The message breaks its schema. Nothing was stored or done.",
            "Mend the member that path names; shared-contract/schema has the rule."),
    CONTRACT_VERSION_UNSUPPORTED(
            400,
            "The other half speaks another version of this contract.",
            "Bring relay and SuiteApp to matching versions."),
    SETTING_UNKNOWN(
            400,
            "A field of a policy or person is not known.",
            "Take the field that path names out; deploy/README.md lists them."),
    VALUE_INVALID(400, "A known field has a value it cannot have.", "Use one of the values the message names."),
    TOKEN_INVALID(
            401,
            "The bearer token is missing or wrong.",
            "Send Authorization: Bearer with the relay's CALRELAY_ADMIN_TOKEN."),
    SIGNATURE_INVALID(
            401,
            "The signature does not fit the message.",
            "Check that the API secret custsecret_calrelay_push and the relay's CALRELAY_NETSUITE_PUSH_SECRET are the same."),
    SIGNATURE_STALE(
            401,
            "The message was signed more than five minutes away from the relay's clock.",
            "Check the clocks; send it anew with a fresh timestamp."),
    NONCE_REPEATED(401, "A message with this nonce came before.", "Sign each message with a new nonce."),
    CLIENT_STATE_INVALID(
            401,
            "A notification does not carry the secret of a subscription of ours.",
            "Nothing, if it is forged; else the relay renews the subscription by itself."),
    NOT_FOUND(404, "There is no such thing.", "Check the id or the address."),
    PERSON_WITHOUT_EMPLOYEE(
            409,
            "NetSuite has no employee with this address.",
            "Give the employee record this e-mail address, or use the address it has."),
    NOT_RESTORABLE(
            409,
            "What the history entry names cannot be brought back; the message says why.",
            "Choose an entry that deleted the meeting or lost a value within the last 30 days."),
    EVENT_STALE(409, "The event is no longer what the writer had seen.", "Read it again and decide anew."),
    EVENT_GONE(410, "The event does not exist any more.", "Treat it as deleted."),
    EVENT_NOT_VISIBLE(
            403,
            "The event exists, but the integration role may not read or change it.",
            "Give the role access to private events, or leave the event alone."),
    EVENT_REFUSED(
            422,
            "NetSuite refused to save the event; the message carries its words.",
            "Mend what the message names, for example a mandatory custom field."),
    UNITS_EXHAUSTED(
            503,
            "The script's governance units did not suffice.",
            "Send what was postponed again, in a smaller batch."),
    SERVICE_UNREACHABLE(
            503,
            "NetSuite, Microsoft or Google does not answer.",
            "Nothing: it is tried again with growing pauses; see /health."),
    INTERNAL(500, "A fault of CalRelay's own.", "Look for the id in the log and report it.");

    private final int status;
    private final String meaning;
    private final String remedy;

    ErrorCode(int status, String meaning, String remedy) {
        this.status = status;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The code on the wire: the constant's name. */
    public String code() {
        return name();
    }

    /** The HTTP status that goes with it, where the refusal is an HTTP answer. */
    public int status() {
        return status;
    }

    /** What happened, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What the reader can do about it, one sentence. */
    public String remedy() {
        return remedy;
    }
}
