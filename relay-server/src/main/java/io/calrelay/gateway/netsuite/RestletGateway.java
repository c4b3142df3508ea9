package io.calrelay.gateway.netsuite;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import java.time.InstantSource;
import java.util.List;

/**
 * The SuiteApp over HTTP. What does not fit into one message goes in several: more than 500 acknowledgements, 100 looks
 * or 200 addresses; if one of these calls fails, its answer is the whole answer, and what the others did may be repeated.
 */
public final class RestletGateway implements NetSuiteGateway {
    private final RestletClient client;
    private final WriteCall writeCall;
    private final IdSource ids;

    /** @param ids names each write, so that the SuiteApp tells its save from a person's */
    public RestletGateway(RestletSettings settings, Signer signer, InstantSource clock, IdSource ids) {
        this.client = new RestletClient(settings, signer, clock);
        this.writeCall = new WriteCall(client, ids);
        this.ids = ids;
    }

    @Override
    public Reply<Changes> changes(List<Long> acknowledge, List<EventId> look) {
        return new ChangesCall(client).read(acknowledge, look);
    }

    @Override
    public List<Reply<Observation>> write(List<Write> writes, List<Long> acknowledge) {
        return writeCall.carryOut(writes, acknowledge);
    }

    @Override
    public Reply<List<Listed>> inventory() {
        return new InventoryCall(client).allPages();
    }

    @Override
    public Reply<Probe> probe() {
        return new ProbeCall(client).carryOut(Revision.next(ids));
    }

    @Override
    public Reply<Account> account(List<EmailAddress> employees) {
        return new AccountCall(client).ask(employees);
    }
}
