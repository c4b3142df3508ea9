package io.calrelay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Kinds of Java types that the rules ask for. */
final class TypeKinds {
    static final ArchCondition<JavaClass> BE_A_VALUE =
            new ArchCondition<>("be a record, an enum or a sealed interface") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean value = type.isRecord() || type.isEnum() || isEnumConstant(type) || isSealedInterface(type);
                    events.add(new SimpleConditionEvent(type, value, type.getName() + " is something else"));
                }
            };

    private TypeKinds() {}

    private static boolean isSealedInterface(JavaClass type) {
        return type.isInterface() && type.reflect().isSealed();
    }

    /** An enum constant with a body is a class of its own to the compiler. */
    private static boolean isEnumConstant(JavaClass type) {
        Class<?> above = type.reflect().getSuperclass();
        return above != null && above.isEnum();
    }
}
