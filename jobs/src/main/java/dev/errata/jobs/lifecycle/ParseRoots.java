// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.jobs.io.KeyedText;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Tells groups whose failures their errors are; what is not of {@code correlate} is counted. */
public final class ParseRoots extends ProcessFunction<KeyedText, GroupInput> {

    private static final long serialVersionUID = 1L;

    private transient Counter unusable;

    @Override
    public void open(OpenContext context) {
        unusable = getRuntimeContext().getMetricGroup().counter("unusableRoots");
    }

    @Override
    public void processElement(KeyedText text, Context context, Collector<GroupInput> out) {
        GroupRootJson.read(text.value().getBytes(StandardCharsets.UTF_8))
                .ifPresentOrElse(
                        root -> out.collect(GroupInput.caused(root.project(), root.group(), root.rootGroup())),
                        unusable::inc);
    }
}
