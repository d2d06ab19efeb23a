// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.EndpointState;
import dev.errata.clickhouse.tables.TraceSpanRow;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupRoot;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.PropagationTally;
import dev.errata.tracing.Span;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.assembly.TraceLife;
import java.lang.reflect.RecordComponent;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelateStateTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AssembledTrace.class,
                EdgeTally.EdgeKey.class,
                EdgeTally.class,
                EndpointKey.class,
                EndpointState.class,
                EndpointTally.EndpointKey.class,
                EndpointTally.class,
                ErrorTrace.class,
                GroupRoot.class,
                GroupedError.class,
                HealthyTrace.class,
                PeerFact.class,
                PeerTally.class,
                PropagationTally.PropagationKey.class,
                PropagationTally.class,
                RecentCount.class,
                RootTally.class,
                ServiceKey.class,
                Span.class,
                TraceLife.class,
                TracePart.class,
                TraceSpanRow.class,
                TracedError.class
            })
    void whatTravelsOrRestsNeedsNoKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }

    /** State is found by the hash of its key, which must be the same in every process; that of an enum is not. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                EdgeTally.EdgeKey.class,
                EndpointKey.class,
                EndpointTally.EndpointKey.class,
                PropagationTally.PropagationKey.class,
                ServiceKey.class
            })
    void keysHashAlikeInEveryProcess(Class<?> key) {
        assertThat(key.getRecordComponents())
                .extracting(RecordComponent::getType)
                .allMatch(type -> type.isPrimitive() || type == String.class);
    }
}
