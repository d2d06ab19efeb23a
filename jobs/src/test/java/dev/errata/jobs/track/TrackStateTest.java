// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.jobs.io.KeyedText;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.Placement;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import dev.errata.model.Variant;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackStateTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CommandRow.class,
                AttachedVariant.class,
                Dimension.class,
                Echo.class,
                FingerprintedEvent.class,
                FirstSight.class,
                HeldCommand.class,
                HeldEcho.class,
                KeyedText.class,
                MinuteKey.class,
                PlacedVariant.class,
                Placement.class,
                RawPayload.class,
                Rejection.class,
                Sighting.class,
                StoredEvent.class,
                Tally.class,
                Variant.class,
                VariantKey.class
            })
    void whatTravelsOrRestsNeedsNoKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }

    @org.junit.jupiter.api.Test
    void whatIsRememberedUpstreamExpiresFirst() {
        assertThat(TrackState.FIRST_SIGHT_TTL).isLessThan(TrackState.VARIANT_TTL);
    }
}
