package io.calrelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.company.CompanyFile;
import io.calrelay.sandbox.database.MariaDb;
import io.calrelay.sandbox.entry.WrongEntry;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.hand.Town;
import io.calrelay.sandbox.netsuite.AccountSettings;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import io.calrelay.sandbox.netsuite.sdf.ClassPathFiles;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.outside.OutsideWorld;
import io.calrelay.sandbox.world.Keepable;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Makes the world of a company file: clouds with people and records in them, none of which runs yet. */
final class Founding {
    private final Options options;
    private final CompanyFile company;

    Founding(Options options, CompanyFile company) {
        this.options = options;
        this.company = company;
    }

    /** @throws BadStart naming the field of the company file that is wrong */
    Town found(Home home) {
        World world = World.begin(new WorldClock(InstantSource.system()), options.seed());
        company.people().forEach(world.people()::add);
        NetSuiteCloud netsuite = netsuite(world);
        Town town = new Town(
                world,
                netsuite,
                new GraphCloud(world),
                new GoogleCloud(world),
                new OutsideWorld(world),
                MariaDb.in(home.database(), 0),
                new CopyOnWriteArrayList<>());
        boolean carriesOn = home.keepsAny(parts(town));
        if (!carriesOn) {
            addRecords(netsuite);
        }
        return town;
    }

    private NetSuiteCloud netsuite(World world) {
        try {
            return new NetSuiteCloud(
                    world,
                    AccountSettings.read(company.netsuite()),
                    new ClassPathFiles(Founding.class.getClassLoader(), "suiteapp"));
        } catch (WrongEntry wrong) {
            throw new BadStart("company file: " + wrong.getMessage());
        }
    }

    /** In whatever order they stand in the file: first what points at nothing, last the groups, whose members may be any. */
    private void addRecords(NetSuiteCloud netsuite) {
        List<Integer> order = IntStream.range(0, company.records().size())
                .boxed()
                .sorted(Comparator.comparingInt(at -> rank(company.records().get(at))))
                .toList();
        try {
            for (int at : order) {
                netsuite.addRecord(company.records().get(at), "records[" + at + "]");
            }
        } catch (WrongEntry wrong) {
            throw new BadStart("company file: " + wrong.getMessage());
        }
    }

    private static int rank(JsonNode record) {
        return record.has("members") ? 2 : record.has("company") || record.has("entity") ? 1 : 0;
    }

    /** What is kept with {@code --data}. */
    static List<Keepable> parts(Town town) {
        return List.of(town.netsuite(), town.graph(), town.google(), town.outside(), new KeptWorld(town.world()));
    }
}
