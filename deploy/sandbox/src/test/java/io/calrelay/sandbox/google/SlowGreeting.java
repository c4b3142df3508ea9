package io.calrelay.sandbox.google;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A hook that, greeted, looks for a moment whether the watch call is answered already, before it answers the greeting. */
final class SlowGreeting {
    private SlowGreeting() {}

    /** On which side of the watch call's answer the greeting came. */
    static String seen(GoogleTown town) throws IOException, InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch greeted = new CountDownLatch(1);
        AtomicBoolean before = new AtomicBoolean();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            before.set(!within(answered, 500));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            greeted.countDown();
        });
        hook.start();
        try {
            town.as(GoogleTown.ALICE, "POST", "events/watch", """
                            {"id": "c-1", "type": "web_hook", "address": "http://127.0.0.1:%d/"}""".formatted(
                                    hook.getAddress().getPort()))
                    .ok();
            answered.countDown();
            within(greeted, 10_000);
            return before.get() ? "before the answer" : "after the answer";
        } finally {
            hook.stop(0);
        }
    }

    private static boolean within(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
