// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Deployment;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.release.ReleaseParser;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads what was deployed; what is none becomes a rejection. */
final class ParseReleases extends ProcessFunction<RawPayload, Deployment> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<Rejection> REJECTIONS =
            new OutputTag<>("rejected-releases", TypeInformation.of(Rejection.class));

    private transient ReleaseParser parser;

    @Override
    public void open(OpenContext context) {
        parser = new ReleaseParser();
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<Deployment> out) {
        if (raw.bytes().length > 0) { // a record without a value is how Kafka forgets one
            parser.parse(raw, out::collect, rejection -> context.output(REJECTIONS, rejection));
        }
    }
}
