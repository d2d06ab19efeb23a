// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.parse.TimestampRule;
import dev.errata.parse.sentry.SentryEventParser;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraceFingerprintsTest {

    @Test
    void everyGeneratedErrorHasItsOwnFingerprint() {
        TraceFingerprints fingerprints =
                new TraceFingerprints(TrafficProfile.DEFAULT, new SentryEventParser(TimestampRule.LIVE));
        Set<Long> distinct = new HashSet<>();
        for (int trace = 0; trace < 3_000; trace++) {
            distinct.add(fingerprints.of(trace));
        }
        assertThat(distinct).hasSize(3_000);
    }

    @Test
    void runsShareTheFingerprints() {
        SentryEventParser parser = new SentryEventParser(TimestampRule.LIVE);
        TraceFingerprints first = new TraceFingerprints(TrafficProfile.DEFAULT, parser);
        TraceFingerprints second = new TraceFingerprints(TrafficProfile.DEFAULT.withRun(9), parser);
        assertThat(first.of(17)).isEqualTo(second.of(17));
    }
}
