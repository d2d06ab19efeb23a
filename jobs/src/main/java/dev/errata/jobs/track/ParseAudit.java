// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.AuditedChange;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.audit.AuditParser;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads what people changed; what is no such entry becomes a rejection. */
final class ParseAudit extends ProcessFunction<RawPayload, AuditedChange> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<Rejection> REJECTIONS =
            new OutputTag<>("rejected-audit", TypeInformation.of(Rejection.class));

    private transient AuditParser parser;

    @Override
    public void open(OpenContext context) {
        parser = new AuditParser();
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<AuditedChange> out) {
        parser.parse(raw, out::collect, rejection -> context.output(REJECTIONS, rejection));
    }
}
