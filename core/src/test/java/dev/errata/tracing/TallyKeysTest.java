// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys compare by hand, so that a component that is forgotten would add up what is not the same. */
class TallyKeysTest {

    @ParameterizedTest
    @ValueSource(classes = {EdgeTally.EdgeKey.class, EndpointTally.EndpointKey.class, PeerSighting.class})
    void everyComponentCounts(Class<?> type) throws Exception {
        Object key = key(type, -1);
        assertThat(key(type, -1)).isEqualTo(key).hasSameHashCodeAs(key);
        for (int other = 0; other < type.getRecordComponents().length; other++) {
            assertThat(key(type, other))
                    .as(type.getRecordComponents()[other].getName())
                    .isNotEqualTo(key)
                    .doesNotHaveSameHashCodeAs(key);
        }
    }

    /** With another value in the component of that number. */
    private static Object key(Class<?> type, int other) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getType(), i == other);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type, boolean other) {
        if (type == String.class) {
            return other ? "b" : "a";
        }
        if (type == long.class) {
            return other ? 2L : 1L;
        }
        return other;
    }
}
