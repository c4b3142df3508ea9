package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.http.Cloud;
import io.calrelay.sandbox.netsuite.auth.AssertionCheck;
import io.calrelay.sandbox.netsuite.auth.Certificate;
import io.calrelay.sandbox.netsuite.auth.M2mCredentials;
import io.calrelay.sandbox.netsuite.auth.TbaCheck;
import io.calrelay.sandbox.netsuite.auth.TbaCredentials;
import io.calrelay.sandbox.netsuite.auth.TokenService;
import io.calrelay.sandbox.netsuite.cabinet.Attachments;
import io.calrelay.sandbox.netsuite.cabinet.FileCabinet;
import io.calrelay.sandbox.netsuite.event.Calendar;
import io.calrelay.sandbox.netsuite.event.EventPolicy;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Roles;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.netsuite.script.AccountState;
import io.calrelay.sandbox.netsuite.script.Caches;
import io.calrelay.sandbox.netsuite.script.Outgoing;
import io.calrelay.sandbox.netsuite.script.PageScripts;
import io.calrelay.sandbox.netsuite.script.ScriptHost;
import io.calrelay.sandbox.netsuite.script.ScriptServices;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import io.calrelay.sandbox.netsuite.script.Tasks;
import io.calrelay.sandbox.netsuite.script.Timetable;
import io.calrelay.sandbox.netsuite.script.UserEvents;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.netsuite.sdf.SuiteAppFiles;
import io.calrelay.sandbox.netsuite.search.Search;
import io.calrelay.sandbox.netsuite.web.Addresses;
import io.calrelay.sandbox.netsuite.web.AnswerLinks;
import io.calrelay.sandbox.netsuite.web.Doorman;
import io.calrelay.sandbox.netsuite.web.EventScreens;
import io.calrelay.sandbox.netsuite.web.Menus;
import io.calrelay.sandbox.netsuite.web.Pages;
import io.calrelay.sandbox.netsuite.web.QuietChange;
import io.calrelay.sandbox.netsuite.web.Refusals;
import io.calrelay.sandbox.netsuite.web.RestRecords;
import io.calrelay.sandbox.netsuite.web.Restlets;
import io.calrelay.sandbox.netsuite.web.Screens;
import io.calrelay.sandbox.netsuite.web.Sessions;
import io.calrelay.sandbox.netsuite.web.Slots;
import io.calrelay.sandbox.netsuite.web.TokenEndpoint;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Keepable;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The simulated NetSuite account: assembles its parts and is its table of contents. Thread-safe once started. */
public final class NetSuiteCloud implements Cloud, Keepable, AutoCloseable {
    private final World world;
    private final AccountSettings settings;
    private final AccountState account;
    private final Catalogue catalogue;
    private final RecordStore store = new RecordStore();
    private final Outgoing outgoing = new Outgoing();
    private final CompanyRecords company;
    private final ScriptHost host;
    private final Tasks tasks;
    private final TbaCredentials tba;
    private final Slots slots;
    private final Restlets restlets;
    private final Screens screens;
    private final Pages pages;
    private final Timetable timetable;
    private final Menus menus;
    private final RestRecords rest;
    private final QuietChange quiet;
    private final AnswerLinks links;
    private final SupportScripts support;
    private final Sessions sessions;
    private final TokenEndpoint tokenEndpoint;
    private final Certificate certificate = new Certificate();

    public NetSuiteCloud(World world, AccountSettings settings, SuiteAppFiles suiteApp) {
        this.world = world;
        this.settings = settings;
        SdfProject project = SdfProject.read(suiteApp);
        this.account = new AccountState(settings.account(), settings.companyTimeZone(), new Caches(world.clock()));
        this.catalogue =
                new Catalogue(project, settings.mandatory(), settings.events().withheldFields());
        Records records = new Records(catalogue, store, world.clock());
        EventPolicy policy = new EventPolicy(world, records, settings.events());
        records.policy(Catalogue.EVENT, policy);
        customLists(project);
        this.company = new CompanyRecords(catalogue, store, world.clock());
        this.tasks = new Tasks(project);
        FileCabinet cabinet = new FileCabinet(records, world.clock());
        Attachments attachments = new Attachments(records, cabinet);
        Search search = new Search(records, policy.occurrences(), world.clock());
        ScriptServices services =
                new ScriptServices(world, project, records, search, cabinet, attachments, account, tasks, outgoing);
        this.host = new ScriptHost(services);
        tasks.runOn(host);
        records.hooks(new UserEvents(services, host));

        this.tba = TbaCredentials.issue(world.seeds().forPurpose("netsuite-tba"));
        this.sessions = new Sessions(new Roles(project).integration(), account::companyZone, world.faults());
        TokenService tokens = new TokenService(world.clock(), world.seeds().forPurpose("netsuite-tokens"));
        TbaCheck check = new TbaCheck(settings.account(), tba, world.clock());
        Doorman doorman = new Doorman(check, tokens, sessions, world.faults(), world.people());
        this.slots = new Slots(settings.concurrency());
        this.restlets = new Restlets(doorman, slots, services, host);
        Calendar calendar = new Calendar(store, policy.access(), policy.occurrences());
        this.quiet = new QuietChange(records, sessions);
        this.links = new AnswerLinks(records, sessions, policy.invitations());
        this.support = new SupportScripts(host);
        this.rest = new RestRecords(doorman, slots, records);
        this.tokenEndpoint =
                new TokenEndpoint(new AssertionCheck(certificate::credentials, world.clock()), tokens, world.faults());
        this.screens = new Screens(doorman, new EventScreens(records, policy), calendar, world.people());
        PageScripts pageScripts = new PageScripts(project, catalogue, host);
        this.pages = new Pages(new Pages.Parts(records, cabinet, attachments, pageScripts, project), screens);
        this.timetable = new Timetable(project, tasks, world.clock(), () -> sessions.system("SCHEDULED"));
        timetable.begin();
        this.menus = new Menus(records, project, screens);
        company.employee(Sessions.INTEGRATION_USER, Sessions.INTEGRATION_NAME, Sessions.INTEGRATION_EMAIL);
    }

    private void customLists(SdfProject project) {
        project.lists().forEach((id, values) -> {
            for (int at = 0; at < values.size(); at++) {
                store.put(new StoredRecord(id, at + 1L, 1, Map.of("name", values.get(at)), Map.of()));
            }
        });
    }

    /** As {@link #addRecord(JsonNode, String)}, for an entry that stands alone. */
    public long addRecord(JsonNode record) {
        return addRecord(record, "");
    }

    /**
     * Adds an entry of the company file's {@code records}.
     *
     * @param where the entry's place, for the message; empty for a body that is nothing else
     * @return its internal id
     * @throws io.calrelay.sandbox.entry.WrongEntry naming the member that is wrong
     */
    public long addRecord(JsonNode record, String where) {
        company.hire(world.people());
        return company.add(Entry.of(record, where));
    }

    public void setParameter(String id, String value) {
        account.parameter(id, value);
    }

    /** @param id such as {@code custsecret_x} */
    public void setSecret(String id, String value) {
        account.secret(id, value);
    }

    public ZoneId companyTimeZone() {
        return account.companyZone();
    }

    public void setCompanyTimeZone(ZoneId zone) {
        account.companyZone(zone);
    }

    /** Changes an event past all user events; refused with a {@link NetSuiteError} where a rule is broken. */
    public void changeQuietly(long eventId, JsonNode fields) {
        quiet.apply(eventId, fields);
    }

    /** Answers an invitation that NetSuite mailed, by the link in it; refused with a {@link NetSuiteError}. */
    public void answerByMail(String eventId, String address, CalendarMessage.Response response) {
        links.answer(eventId, address, response);
    }

    /**
     * Runs script text as a deployed script of that type would run.
     *
     * @param as whose rights it has; empty for the integration user's
     */
    public SupportScripts.Ran run(ScriptType type, String source, JsonNode body, Optional<People.Person> as) {
        company.hire(world.people());
        return support.run(type, source, body, sessions.ofScript(type, as));
    }

    /** Told of everything that the account's scripts told somebody outside, and that arrived. */
    public void whenTold(Consumer<String> listener) {
        outgoing.listen(listener);
    }

    /** The internal ids of all rows of a record type; none where the account has no such type. */
    public List<Long> ids(String recordType) {
        return store.all(recordType).stream().map(StoredRecord::id).toList();
    }

    /**
     * What a deployed script would send if it ran this text. Nothing is sent; each request is taken as answered with 202.
     *
     * @param scriptId whose parameters and private caches the text has
     * @param body is handed to the text's function {@code execute}
     */
    public List<HttpRequest> requestsOf(String scriptId, String source, JsonNode body) {
        return support.requests(scriptId, source, body, sessions.system("SCHEDULED"));
    }

    /** How the integration signs in to this account. */
    public AccountSettings.Auth auth() {
        return settings.auth();
    }

    /** How many integration calls are answered at the same time. */
    public int concurrency() {
        return settings.concurrency();
    }

    /** Whether some entity of the account has this id already. */
    public boolean hasEntity(long id) {
        return company.hasEntity(id);
    }

    /** Whether a submitted or scheduled script is waiting or running. */
    public boolean hasTasks() {
        return tasks.isBusy();
    }

    /** How slowly integration calls are answered, in and beside their concurrency slots. */
    public void pace(Duration perCall, Duration perRecord) {
        slots.pace(perCall, perRecord);
    }

    /** As NetSuite writes it, such as {@code 1234567_SB1}. */
    public String accountId() {
        return account.accountId();
    }

    /** The integration user's credentials. */
    public TbaCredentials tba() {
        return tba;
    }

    /** Client id and certificate of the integration; made on first use. */
    public M2mCredentials m2m() {
        return certificate.credentials();
    }

    @Override
    public Service service() {
        return Service.NETSUITE;
    }

    @Override
    public boolean answers(String path) {
        return path.startsWith("/netsuite/");
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.before("/netsuite/*", ctx -> company.hire(world.people()));
        routes.get(Addresses.RESTLET, restlets::answer);
        routes.post(Addresses.RESTLET, restlets::answer);
        routes.put(Addresses.RESTLET, restlets::answer);
        routes.delete(Addresses.RESTLET, restlets::answer);
        routes.post(TokenEndpoint.PATH, tokenEndpoint::answer);
        rest.addRoutes(routes);
        screens.addRoutes(routes);
        pages.addRoutes(routes);
        menus.addRoutes(routes);
    }

    @Override
    public Actor caller(Context ctx) {
        String authorization = Objects.requireNonNullElse(ctx.header("Authorization"), "");
        return world.people()
                .acting(authorization)
                .<Actor>map(person -> new Actor.Person(person.email()))
                .orElse(new Actor.Relay());
    }

    @Override
    public String template(Context ctx) {
        return Addresses.template(ctx);
    }

    @Override
    public boolean waitsItself(Context ctx) {
        return Addresses.keepsASlot(ctx);
    }

    @Override
    public void refuse(Context ctx, Fault fault, Faults.Order order) {
        Refusals.refuse(ctx, fault, order);
    }

    @Override
    public String name() {
        return "netsuite";
    }

    @Override
    public JsonNode keep() {
        ObjectNode book = new AccountBook(catalogue, store).write();
        certificate.key().ifPresent(key -> book.put("m2mKey", key));
        return book;
    }

    @Override
    public void restore(JsonNode kept) {
        new AccountBook(catalogue, store).read(kept);
        if (kept.has("m2mKey")) {
            certificate.restore(kept.path("m2mKey").asText());
        }
    }

    @Override
    public void close() {
        timetable.close();
        tasks.close();
        host.close();
    }
}
