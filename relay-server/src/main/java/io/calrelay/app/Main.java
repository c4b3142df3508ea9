package io.calrelay.app;

import io.calrelay.config.Settings;
import io.calrelay.config.SettingsReader;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the relay from the environment's settings. Exit code 2: the settings are wrong; 1: it could not start. */
public final class Main {
    private static final Logger log = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Settings settings = SettingsReader.read(System.getenv());
            InstantSource clock =
                    settings.clock().<InstantSource>map(RemoteClock::following).orElse(InstantSource.system());
            RelayServer relay = RelayServer.assemble(settings, clock);
            Runtime.getRuntime().addShutdownHook(new Thread(relay::close, "stop"));
            relay.start();
            log.info("{} listens on port {}", settings.node(), relay.port());
        } catch (SettingsReader.BadSettings bad) {
            System.err.println("CalRelay cannot start; " + bad.problems().size() + " settings are wrong:");
            bad.problems().forEach(problem -> System.err.println("  " + problem));
            System.exit(2);
        } catch (RuntimeException failed) {
            log.error("CalRelay cannot start", failed);
            System.exit(1);
        }
    }
}
