// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.rules.Rule;
import dev.errata.alerting.rules.RuleParser;
import dev.errata.clickhouse.tables.RuleRow;
import dev.errata.jobs.io.KeyedText;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets rules through that can be read; the others become rejections, and what was in force before stays in force. */
public final class CheckRules extends ProcessFunction<KeyedText, ProjectNews> {

    private static final long serialVersionUID = 1L;

    /** Rules for keeping. */
    public static final OutputTag<RuleRow> ROWS = new OutputTag<>("rule-rows", TypeInformation.of(RuleRow.class));

    /** What is no rule. */
    public static final OutputTag<Rejection> REJECTIONS =
            new OutputTag<>("rejected-rules", TypeInformation.of(Rejection.class));

    private transient RuleParser parser;

    @Override
    public void open(OpenContext context) {
        parser = new RuleParser();
    }

    @Override
    public void processElement(KeyedText text, Context context, Collector<ProjectNews> out) {
        RuleChange change = new RuleChange(text.key(), text.value(), text.timestamp());
        if (change.json().isEmpty()) {
            context.output(ROWS, new RuleRow(change.id(), "", "", "", false, true, "", change.changedAt()));
            out.collect(ProjectNews.rule(change));
            return;
        }
        try {
            Rule rule = parser.parse(change.json().getBytes(StandardCharsets.UTF_8));
            if (!rule.id().equals(change.id())) {
                reject(
                        change,
                        "the key of the record is " + change.id() + " and the id of the rule " + rule.id(),
                        context);
                return;
            }
            context.output(ROWS, row(rule, change));
            out.collect(ProjectNews.rule(change));
        } catch (MalformedPayload e) {
            reject(change, e.detail(), context);
        }
    }

    private static RuleRow row(Rule rule, RuleChange change) {
        return new RuleRow(
                rule.id(),
                rule.project(),
                rule.alertname(),
                rule.condition().kind(),
                rule.enabled(),
                false,
                change.json(),
                change.changedAt());
    }

    private static void reject(RuleChange change, String why, Context context) {
        context.output(
                REJECTIONS,
                new Rejection(
                        "",
                        change.changedAt(),
                        RuleParser.FORMAT,
                        change.id(),
                        RejectReason.RULE_MALFORMED,
                        why,
                        change.json().getBytes(StandardCharsets.UTF_8)));
    }
}
