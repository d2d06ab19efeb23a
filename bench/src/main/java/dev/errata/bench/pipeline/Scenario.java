// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.local.traffic.TrafficProfile;
import java.util.Locale;

/** What kind of traffic is measured. */
public enum Scenario {
    /** Some thousand errors, distributed by Zipf. */
    MIXED(TrafficProfile.DEFAULT),
    /** One error makes 95 % of it. */
    HOT(TrafficProfile.DEFAULT.withHotShare(0.95));

    private final TrafficProfile profile;

    Scenario(TrafficProfile profile) {
        this.profile = profile;
    }

    TrafficProfile profile() {
        return profile;
    }

    /** The topic that holds it. */
    String topic() {
        return "errata.bench." + wireName();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
