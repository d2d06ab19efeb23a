// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.rules.Condition.ErrorRate;
import dev.errata.alerting.rules.Condition.Measure;
import dev.errata.alerting.rules.Condition.Spike;
import dev.errata.alerting.rules.Condition.Threshold;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void everyKindHasADefaultButTheThreshold() {
        assertThat(Rules.defaults().all())
                .extracting(rule -> rule.condition().kind())
                .containsExactlyInAnyOrder(
                        "new-group", "regressed", "unignored", "spike", "velocity", "error-rate", "pipeline-stalled");
        assertThat(Rules.defaults().of("shop")).hasSize(7);
    }

    @Test
    void aRuleIsReadWithItsFilter() {
        parse("{'id':'many','kind':'threshold','alertname':'Many','project':'shop','severity':'critical',"
                + "'throttle_minutes':30,'events':100,'window_minutes':15,'filter':{'services':['cart*'],"
                + "'environments':['production'],'levels':['fatal'],'tags':{'region':'eu'}}}");
        assertThat(rejections).isEmpty();
        assertThat(rules)
                .containsExactly(new Rule(
                        "many",
                        "shop",
                        "Many",
                        true,
                        new Filter(
                                List.of("cart*"),
                                List.of("production"),
                                List.of(),
                                List.of("FATAL"),
                                List.of(),
                                Map.of("region", "eu")),
                        Severity.CRITICAL,
                        30,
                        new Threshold(Measure.EVENTS, 100, 15)));
    }

    @Test
    void whatIsNotSaidHasADefault() {
        parse("{'id':'a','kind':'spike','alertname':'A'}");
        parse("{'id':'b','kind':'error-rate','alertname':'B','enabled':false}");
        assertThat(rules).extracting(Rule::condition).containsExactly(new Spike(10), new ErrorRate(0.001, 14.4));
        assertThat(rules).extracting(Rule::enabled).containsExactly(true, false);
    }

    @Test
    void aRuleReplacesTheOneOfTheSameId() {
        parse("{'id':'error-group-spike','kind':'spike','alertname':'A','enabled':false}");
        Rules changed = Rules.defaults().with(rules.get(0));
        assertThat(changed.all()).hasSize(7);
        assertThat(changed.of("shop")).hasSize(6);
    }

    @Test
    void aFilterLetsPassWhatItNames() {
        Filter filter = new Filter(
                List.of("cart*"), List.of("production"), List.of(), List.of(), List.of("IOError"), Map.of("a", "b*"));
        assertThat(filter.isAbout("cart-api", "production", "1")).isTrue();
        assertThat(filter.isAbout("shop", "production", "1")).isFalse();
        assertThat(filter.isAbout("cart", "uat", "1")).isFalse();
        assertThat(filter.isAboutGroup("ERROR", "IOError", Map.of("a", "bc"))).isTrue();
        assertThat(filter.isAboutGroup("ERROR", "IOError", Map.of())).isFalse();
        assertThat(filter.isAboutGroup("ERROR", "Other", Map.of("a", "b"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'id':'a' | JSON_MALFORMED | ",
                "[] | RULE_MALFORMED | a rule is not a JSON object",
                "{'kind':'spike','alertname':'A'} | RULE_MALFORMED | id is missing",
                "{'id':'a','alertname':'A'} | RULE_MALFORMED | kind is missing",
                "{'id':'a','kind':'spike'} | RULE_MALFORMED | alertname is missing",
                "{'id':'a','kind':'paint','alertname':'A'} | RULE_MALFORMED | no rule is of the kind paint",
                "{'id':'a','kind':'spike','alertname':'A','ratio':3} | RULE_MALFORMED | ratio is not known; there are [id, kind,",
                "{'id':'a','kind':'spike','alertname':'A','critical_ratio':'much'} | RULE_MALFORMED | critical_ratio is not a number: much",
                "{'id':'a','kind':'spike','alertname':'A','critical_ratio':0.5} | RULE_MALFORMED | critical_ratio is not between 1 and 1000000",
                "{'id':'a','kind':'spike','alertname':'A','severity':'loud'} | RULE_MALFORMED | severity is none of info, warning, critical: loud",
                "{'id':'a','kind':'spike','alertname':'A','throttle_minutes':1.5} | RULE_MALFORMED | throttle_minutes is not a whole number: 1.5",
                "{'id':'a','kind':'spike','alertname':'A','enabled':'so so'} | RULE_MALFORMED | enabled is neither true nor false",
                "{'id':'a','kind':'threshold','alertname':'A','window_minutes':5} | RULE_MALFORMED | a threshold has either events or users",
                "{'id':'a','kind':'threshold','alertname':'A','events':5,'users':5} | RULE_MALFORMED | a threshold has either events or users",
                "{'id':'a','kind':'threshold','alertname':'A','events':5} | RULE_MALFORMED | window_minutes is missing",
                "{'id':'a','kind':'spike','alertname':'A','filter':{'level':['x']}} | RULE_MALFORMED | filter.level is not known",
                "{'id':'a','kind':'spike','alertname':'A','filter':{'levels':['loud']}} | RULE_MALFORMED | no level is LOUD",
                "{'id':'a','kind':'spike','alertname':'A','filter':{'services':'x'}} | RULE_MALFORMED | filter.services is not a list of texts",
                "{'id':'a','kind':'spike','alertname':'A','filter':{'services':[1]}} | RULE_MALFORMED | filter.services is not a list of texts",
                "{'id':'a','id':'b','kind':'spike','alertname':'A'} | RULE_MALFORMED | id is given twice",
                "{'id':'a','kind':'spike','alertname':'A'} x | JSON_MALFORMED | something follows"
            })
    void whatIsNoRuleIsRejectedWithItsReason(String json, RejectReason reason, String detail) {
        parse(json);
        assertThat(rules).isEmpty();
        assertThat(rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.detail()).startsWith(detail == null ? "" : detail);
            assertThat(rejection.format()).isEqualTo(RuleParser.FORMAT);
        });
    }

    private void parse(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        new RuleParser().parse(new RawPayload("", "", 0, "", "errata.rules/0@7", bytes), rules::add, rejections::add);
    }
}
