// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.AlertContext;
import dev.errata.alerting.AlertEvaluator;
import dev.errata.alerting.AlertSettings;
import dev.errata.alerting.AlertState;
import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.alerting.GroupFacts;
import dev.errata.alerting.detector.ProfileLearner;
import dev.errata.alerting.rules.Rules;
import dev.errata.clickhouse.tables.ReleaseRow;
import dev.errata.clickhouse.tables.RuleRow;
import dev.errata.lifecycle.GroupState;
import dev.errata.lifecycle.ReleaseLine;
import dev.errata.lifecycle.Transition;
import dev.errata.model.Deployment;
import dev.errata.model.Group;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeStatesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AlertState.class,
                CommandMessage.class,
                Deployment.class,
                EarlyCommand.class,
                Evaluation.class,
                Firing.class,
                Group.class,
                GroupInput.class,
                GroupKey.class,
                GroupState.class,
                HourGroup.class,
                Place.class,
                ProfileLearner.class,
                ProjectFacts.class,
                ProjectNews.class,
                ReleaseLine.class,
                ReleaseRow.class,
                RuleChange.class,
                RuleRow.class,
                TrafficTally.class,
                Transition.class
            })
    void whatTravelsOrRestsNeedsNoKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }

    /** The target of the design; most of it are the maxima of eight days by the hour. */
    @Test
    void anActiveGroupTakesAtMostThreeAndAHalfThousandBytes() throws IOException {
        AlertEvaluator evaluator = new AlertEvaluator(AlertSettings.DEFAULT);
        AlertContext context = AlertContext.of(Rules.defaults(), "shop");
        GroupFacts facts = new GroupFacts("CartException: no total", "com.acme.CartException", "ERROR", Map.of());
        AlertState state = AlertState.empty("shop", 7);
        for (int minute = 0; minute < 3_000; minute++) {
            Tally tally = new Tally(
                    "shop",
                    7,
                    minute,
                    "production",
                    "1.0",
                    "cart",
                    5,
                    minute * 60_000L,
                    minute * 60_000L,
                    UserSketch.EMPTY);
            state = evaluator.counted(state, tally, facts, context).state();
            state = evaluator.advance(state, context, minute * 60_000L).state();
        }
        DataOutputSerializer out = new DataOutputSerializer(8_192);
        TypeInformation.of(AlertState.class)
                .createSerializer(new SerializerConfigImpl())
                .serialize(state, out);
        assertThat(state.environments().get(0).detector()).isNotNull();
        assertThat(out.length()).isLessThanOrEqualTo(3_500);
    }
}
