// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import java.nio.charset.StandardCharsets;

/** An evaluation as a JSON object: the group is 16 hex digits, and empty for one that is not about a group; times are epoch milliseconds. */
public final class EvaluationJson {

    private EvaluationJson() {}

    /** The evaluation as UTF-8. */
    public static byte[] write(Evaluation evaluation) {
        return new JsonWriter()
                .beginObject()
                .name("project")
                .value(evaluation.project())
                .name("group")
                .value(evaluation.group() == 0 ? "" : Fingerprint.hex(evaluation.group()))
                .name("environment")
                .value(evaluation.environment())
                .name("rule")
                .value(evaluation.rule())
                .name("kind")
                .value(evaluation.kind())
                .name("at")
                .value(evaluation.at())
                .name("outcome")
                .value(evaluation.outcome().name())
                .name("reason")
                .value(evaluation.reason())
                .name("count")
                .value(evaluation.count())
                .name("mean")
                .value(evaluation.mean())
                .name("p_value")
                .value(evaluation.pValue())
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
