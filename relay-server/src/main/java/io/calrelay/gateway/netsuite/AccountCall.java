package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EmailAddress;
import io.calrelay.ports.NetSuiteGateway.Account;
import io.calrelay.ports.NetSuiteGateway.Employee;
import io.calrelay.ports.Reply;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Asks who and where the account is: account-request and account-response. */
final class AccountCall {
    /** The contract's limit (account-request.schema.json). */
    private static final int ADDRESSES = 200;

    private final RestletClient client;

    AccountCall(RestletClient client) {
        this.client = client;
    }

    Reply<Account> ask(List<EmailAddress> employees) {
        Portions<EmailAddress> addresses = new Portions<>(
                employees.stream().filter(AttendeesMapping::isSendable).toList(), ADDRESSES);
        List<Employee> found = new ArrayList<>();
        int portion = 0;
        while (true) {
            Reply<JsonNode> reply = client.call(Restlet.ACCOUNT, request(addresses.portion(portion)));
            if (!(reply instanceof Reply.Done<JsonNode> done)) {
                return reply.other();
            }
            done.value().path("employees").forEach(employee -> found.add(employee(employee)));
            portion++;
            if (portion >= addresses.count()) {
                return new Reply.Done<>(account(done.value(), found));
            }
        }
    }

    private static ObjectNode request(List<EmailAddress> employees) {
        ObjectNode request = RestletClient.request();
        ArrayNode array = request.putArray("employees");
        employees.forEach(employee -> array.add(employee.value()));
        return request;
    }

    private static Account account(JsonNode answer, List<Employee> employees) {
        return new Account(
                answer.path("account").asText(),
                answer.path("suiteAppVersion").asText(),
                zone(answer.path("companyTimeZone").asText()),
                employees);
    }

    private static Employee employee(JsonNode employee) {
        return new Employee(
                new EmailAddress(employee.path("email").asText()),
                Math.toIntExact(employee.path("id").asLong()),
                employee.path("name").asText());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new UnreadableAnswer(Restlet.ACCOUNT.answer(), "/companyTimeZone", "no time zone known here");
        }
    }
}
