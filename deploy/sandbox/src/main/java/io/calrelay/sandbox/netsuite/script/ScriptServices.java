package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.cabinet.Attachments;
import io.calrelay.sandbox.netsuite.cabinet.FileCabinet;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.sdf.SdfProject;
import io.calrelay.sandbox.netsuite.search.Search;
import io.calrelay.sandbox.world.World;

/** What scripts can reach of the account. */
public record ScriptServices(
        World world,
        SdfProject project,
        Records records,
        Search search,
        FileCabinet cabinet,
        Attachments attachments,
        AccountState account,
        TaskQueue tasks,
        Outgoing outgoing) {}
