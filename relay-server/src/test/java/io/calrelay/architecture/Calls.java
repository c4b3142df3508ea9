package io.calrelay.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Calls by which a class takes time or chance from the machine instead of being handed it. */
final class Calls {
    private static final Set<String> CHANCE =
            Set.of(Random.class.getName(), SecureRandom.class.getName(), SplittableRandom.class.getName());

    static final DescribedPredicate<JavaCall<?>> READ_CLOCK_OR_CHANCE = DescribedPredicate.describe(
            "read the machine's clock or chance", call -> call instanceof JavaMethodCall && isTaken(call));

    static final DescribedPredicate<JavaConstructorCall> MAKE_CHANCE =
            DescribedPredicate.describe("make a source of chance", call -> CHANCE.contains(owner(call)));

    private Calls() {}

    private static boolean isTaken(JavaCall<?> call) {
        String owner = owner(call);
        String name = call.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(InstantSource.class.getName()) && name.equals("system"))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(Math.class.getName()) && name.equals("random"))
                || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                || owner.equals(ThreadLocalRandom.class.getName());
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }
}
