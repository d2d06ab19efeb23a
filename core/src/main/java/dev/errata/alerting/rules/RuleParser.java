// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

import static dev.errata.alerting.rules.RuleFields.check;

import dev.errata.alerting.rules.Condition.ErrorRate;
import dev.errata.alerting.rules.Condition.Measure;
import dev.errata.alerting.rules.Condition.NewGroup;
import dev.errata.alerting.rules.Condition.PipelineStalled;
import dev.errata.alerting.rules.Condition.Regressed;
import dev.errata.alerting.rules.Condition.Spike;
import dev.errata.alerting.rules.Condition.Threshold;
import dev.errata.alerting.rules.Condition.Unignored;
import dev.errata.alerting.rules.Condition.Velocity;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.JsonReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads rules from JSON: {@code id}, {@code kind}, {@code alertname}, and optionally {@code project}, {@code enabled},
 * {@code severity}, {@code throttle_minutes}, {@code filter} and what the kind needs. A field that is not known is an
 * error, so that a slip of the pen is not a rule that never fires. Reusable, not thread safe.
 */
public final class RuleParser {

    /** Format of rejected rules, as it stands in {@code rejections}. */
    public static final String FORMAT = "rule";

    static final String WHOLE = "a rule";
    private static final int MAX_BYTES = 64 * 1024;
    private static final int DAY_MINUTES = 24 * 60;
    private static final List<String> COMMON =
            List.of("id", "kind", "alertname", "project", "enabled", "severity", "throttle_minutes", "filter");
    private static final List<String> FILTERS =
            List.of("services", "environments", "releases", "levels", "types", "tags");

    private final JsonReader json = new JsonReader();

    /** Gives either the rule or the reason why there is none. */
    public void parse(RawPayload raw, Consumer<Rule> rules, Consumer<Rejection> rejections) {
        Rule rule;
        try {
            rule = parse(raw.bytes());
        } catch (MalformedPayload e) {
            rejections.accept(new Rejection(
                    raw.project(), raw.receivedAt(), FORMAT, raw.origin(), e.reason(), e.detail(), raw.bytes()));
            return;
        }
        rules.accept(rule);
    }

    /**
     * Reads one rule.
     *
     * @throws MalformedPayload if it is none
     */
    public Rule parse(byte[] bytes) {
        start(new RawPayload("", FORMAT, 0, "", "", bytes));
        Rule rule = rule(RuleFields.read(json, WHOLE));
        json.finish();
        return rule;
    }

    /**
     * Reads a JSON array of rules.
     *
     * @throws MalformedPayload if one of them is no rule or two have the same id
     */
    public Rules parseAll(RawPayload raw) {
        start(raw);
        check(json.enterArray(), "rules are a JSON array");
        Rules rules = new Rules(List.of());
        int n = 0;
        while (json.nextElement()) {
            rules = rules.with(rule(RuleFields.read(json, WHOLE)));
            n++;
            check(rules.all().size() == n, "two rules have the same id");
        }
        json.finish();
        return rules;
    }

    private void start(RawPayload raw) {
        check(raw.bytes().length <= MAX_BYTES, "a rule has at most " + MAX_BYTES + " bytes");
        json.reset(raw.bytes(), 0, raw.bytes().length);
    }

    private static Rule rule(RuleFields fields) {
        Condition condition = condition(fields);
        return new Rule(
                fields.required("id"),
                fields.text("project"),
                fields.required("alertname"),
                fields.flag("enabled", true),
                filter(fields.object("filter")),
                severity(fields.text("severity")),
                fields.number("throttle_minutes", 0, 0, 7 * DAY_MINUTES),
                condition);
    }

    private static Condition condition(RuleFields fields) {
        String kind = fields.required("kind");
        return switch (kind) {
            case "new-group" -> newGroup(fields);
            case "regressed" -> plain(fields, new Regressed());
            case "unignored" -> plain(fields, new Unignored());
            case "threshold" -> threshold(fields);
            case "spike" -> spike(fields);
            case "velocity" -> velocity(fields);
            case "error-rate" -> errorRate(fields);
            case "pipeline-stalled" -> pipelineStalled(fields);
            default -> throw RuleFields.malformed("no rule is of the kind " + kind);
        };
    }

    private static Condition plain(RuleFields fields, Condition condition) {
        only(fields);
        return condition;
    }

    private static NewGroup newGroup(RuleFields fields) {
        only(fields, "service_quiet_minutes");
        return new NewGroup(fields.number("service_quiet_minutes", 10, 0, DAY_MINUTES));
    }

    private static Spike spike(RuleFields fields) {
        only(fields, "critical_ratio");
        return new Spike(fields.decimal("critical_ratio", 10, 1, 1_000_000));
    }

    private static Velocity velocity(RuleFields fields) {
        only(fields, "events", "window_minutes", "age_hours");
        return new Velocity(
                fields.number("events", 20, 1, Integer.MAX_VALUE),
                fields.number("window_minutes", 10, 1, DAY_MINUTES),
                fields.number("age_hours", 24, 1, 7 * 24));
    }

    private static ErrorRate errorRate(RuleFields fields) {
        only(fields, "budget", "burn");
        return new ErrorRate(fields.decimal("budget", 0.001, 1e-6, 1), fields.decimal("burn", 14.4, 1, 1000));
    }

    private static PipelineStalled pipelineStalled(RuleFields fields) {
        only(fields, "lag_minutes", "silent_minutes");
        return new PipelineStalled(
                fields.number("lag_minutes", 5, 1, DAY_MINUTES), fields.number("silent_minutes", 10, 1, DAY_MINUTES));
    }

    private static Threshold threshold(RuleFields fields) {
        only(fields, "events", "users", "window_minutes");
        boolean users = !fields.text("users").isEmpty();
        check(users == fields.text("events").isEmpty(), "a threshold has either events or users");
        check(!fields.text("window_minutes").isEmpty(), "window_minutes is missing");
        return new Threshold(
                users ? Measure.USERS : Measure.EVENTS,
                fields.number(users ? "users" : "events", 1, 1, Integer.MAX_VALUE),
                fields.number("window_minutes", 1, 1, DAY_MINUTES));
    }

    private static void only(RuleFields fields, String... names) {
        List<String> allowed = new ArrayList<>(COMMON);
        allowed.addAll(Arrays.asList(names));
        fields.allowOnly(allowed);
    }

    private static Filter filter(RuleFields fields) {
        fields.allowOnly(FILTERS);
        List<String> levels = fields.list("levels").stream()
                .map(level -> level.toUpperCase(Locale.ROOT))
                .toList();
        for (String level : levels) {
            check(Arrays.stream(Level.values()).anyMatch(known -> known.name().equals(level)), "no level is " + level);
        }
        return new Filter(
                fields.list("services"),
                fields.list("environments"),
                fields.list("releases"),
                levels,
                fields.list("types"),
                fields.object("tags").pairs());
    }

    private static Severity severity(String name) {
        for (Severity severity : Severity.values()) {
            if (severity.wireName().equals(name)) {
                return severity;
            }
        }
        check(name.isEmpty(), "severity is none of info, warning, critical: " + name);
        return Severity.WARNING;
    }
}
