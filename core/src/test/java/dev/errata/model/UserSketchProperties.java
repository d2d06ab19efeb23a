// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class UserSketchProperties {

    @Property
    void fewUsersAreCountedExactly(@ForAll @Size(max = 60) List<@LongRange(min = 1, max = 32) Long> users) {
        assertThat(UserSketch.count(sketch(users))).isEqualTo(new HashSet<>(users).size());
    }

    @Property
    void mergingIsTheSketchOfEverybody(@ForAll @Size(max = 100) List<Long> a, @ForAll @Size(max = 100) List<Long> b) {
        byte[] merged = UserSketch.merge(sketch(a), sketch(b));
        List<Long> all = new java.util.ArrayList<>(a);
        all.addAll(b);
        assertThat(UserSketch.count(merged)).isEqualTo(UserSketch.count(sketch(all)));
    }

    @Property
    void mergingWithItselfChangesNothing(@ForAll @Size(max = 100) List<Long> users) {
        byte[] sketch = sketch(users);
        assertThat(UserSketch.merge(sketch, sketch.clone())).isEqualTo(sketch);
    }

    /** The standard error of precision 8 is 4.8 %: the mean over 200 sketches of 5,000 users is off by 0.35 %. */
    @Example
    void manyUsersAreEstimatedWithoutBias() {
        Random random = new Random(7);
        double sum = 0;
        for (int round = 0; round < 200; round++) {
            UserSketch.Collector collector = new UserSketch.Collector();
            for (int user = 0; user < 5_000; user++) {
                collector.add(Hashing.komihash5_0().hashLongToLong(random.nextLong()));
            }
            sum += UserSketch.count(collector.toSketch());
        }
        assertThat(sum / 200).isCloseTo(5_000, withinPercentage(2));
    }

    private static byte[] sketch(List<Long> users) {
        UserSketch.Collector collector = new UserSketch.Collector();
        users.forEach(collector::add);
        return collector.toSketch();
    }
}
