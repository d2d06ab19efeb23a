// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.EndpointTally;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HealthySamplesProperties {

    @Property
    void theLeastOfAllAreTakenInWhateverOrderTheyCome(@ForAll @Size(min = 1, max = 60) List<Long> ranks) {
        HealthySamples samples = new HealthySamples();
        List<Long> taken = new ArrayList<>();
        for (long rank : ranks) {
            if (samples.take("shop", "GET /", rank)) {
                taken.add(rank);
            }
        }
        List<Long> least =
                ranks.stream().distinct().sorted().limit(HealthySamples.SIZE).toList();
        assertThat(taken).doesNotHaveDuplicates().containsAll(least);
    }

    @Example
    void ofTooManyEndpointsOfOneServiceTheFurtherOnesAreNotSampled() {
        HealthySamples samples = new HealthySamples();
        for (int i = 0; i < EndpointTally.MAX_ENDPOINTS; i++) {
            assertThat(samples.take("users", "GET /users/" + i, i)).isTrue();
        }
        assertThat(samples.take("users", "GET /", 1)).isFalse();
        assertThat(samples.take("users", "GET /users/7", 1)).isTrue();
        assertThat(samples.take("orders", "GET /", 1)).isTrue();
    }
}
