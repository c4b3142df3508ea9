package io.calrelay.sandbox.netsuite.web;

import io.calrelay.sandbox.netsuite.cabinet.Attachments;
import io.calrelay.sandbox.netsuite.cabinet.FileCabinet;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.script.PageScripts;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.javalin.config.RoutesConfig;

/** Everything that scripts help to draw: record pages, Suitelets, files, the SuiteApp's association screen. */
public final class Pages {
    /** What the pages are made of. */
    public record Parts(
            Records records, FileCabinet cabinet, Attachments attachments, PageScripts scripts, SdfProject project) {}

    private final RecordPages recordPages;
    private final SuiteletPages suitelets;
    private final FileScreens files;
    private final AssociationScreen associations;

    public Pages(Parts parts, Screens screens) {
        RecordSublists sublists = new RecordSublists(parts.records(), parts.attachments());
        this.recordPages = new RecordPages(parts.records(), parts.scripts(), parts.project(), sublists, screens);
        this.suitelets = new SuiteletPages(parts.scripts(), screens);
        this.files = new FileScreens(parts.records(), parts.cabinet(), parts.attachments(), screens);
        this.associations = new AssociationScreen(parts.records(), parts.scripts(), screens);
    }

    public void addRoutes(RoutesConfig routes) {
        recordPages.addRoutes(routes);
        suitelets.addRoutes(routes);
        files.addRoutes(routes);
        associations.addRoutes(routes);
    }
}
