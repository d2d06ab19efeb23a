// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.local.shop.TraceTruth.Calls;
import dev.errata.local.shop.TraceTruth.Edge;
import dev.errata.local.shop.TraceTruth.Step;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.TraceFindings;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Is the origin right where the truth is known? Five things fail at once, and telemetry does not arrive whole. */
class SyntheticShopOriginsTest {

    private static final long START = 1_780_000_000_000L;
    private static final int SECONDS = 60;
    private static final ShopProfile TROUBLED =
            ShopProfile.troubled(4242, START, 100).failing(EnumSet.allOf(FailureMode.class), 0.25);
    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final long WITHOUT_LATE_SPANS = 18_000;
    private static final LearnedPeers PEERS = peers();

    /** What the hour before told, with as many spans missing. */
    private static LearnedPeers peers() {
        LearnedPeers peers = new LearnedPeers();
        ShopProfile before = ShopProfile.troubled(17, START - 3_600_000, 50).failing(Set.of(), 0);
        CorrelatedShop shop = new CorrelatedShop(FOR_EVER).read(before, 20);
        shop.truths().forEach(truth -> shop.findings(truth, peers).peers().forEach(peers::learn));
        return peers;
    }

    @Test
    void originsAreRightThoughSpansAreMissing() {
        System.out.println(OriginScore.head());
        Map<String, OriginScore> whole = scores(new CorrelatedShop(FOR_EVER).read(TROUBLED.complete(), SECONDS));
        print("nothing missing", whole);
        Map<String, OriginScore> early = scores(new CorrelatedShop(WITHOUT_LATE_SPANS).read(TROUBLED, SECONDS));
        print("5 % missing, 1 % not yet there", early);
        Map<String, OriginScore> late = scores(new CorrelatedShop(FOR_EVER).read(TROUBLED, SECONDS));
        print("5 % missing, 1 % were late", late);
        assertThat(whole).allSatisfy((name, score) -> {
            assertThat(score.component()).as(name).isEqualTo(1);
            assertThat(score.precision()).as(name).isEqualTo(1);
            assertThat(score.recall()).as(name).isEqualTo(1);
        });
    }

    private static void print(String title, Map<String, OriginScore> scores) {
        System.out.println(title);
        scores.forEach((name, score) -> System.out.println(score.line("  " + name)));
    }

    private static Map<String, OriginScore> scores(CorrelatedShop shop) {
        Map<String, OriginScore> scores = new TreeMap<>();
        for (TraceTruth truth : shop.truths()) {
            if (truth.origin() != null) {
                TraceFindings findings = shop.findings(truth, PEERS);
                String mode = truth.mode() + (truth.clientImpacting() ? "" : " (handled)");
                scores.computeIfAbsent(mode, name -> new OriginScore()).add(truth, findings);
                if (truth.clientImpacting()) {
                    scores.computeIfAbsent("all client-impacting", name -> new OriginScore())
                            .add(truth, findings);
                }
            }
        }
        return scores;
    }

    @Test
    void theStepsOfErrorsBetweenServicesAreTheTrueOnes() {
        CorrelatedShop shop = new CorrelatedShop(FOR_EVER).read(TROUBLED, SECONDS);
        Map<Step, Integer> expected = new HashMap<>();
        Map<Step, Integer> found = new HashMap<>();
        for (TraceTruth truth : shop.truths()) {
            truth.steps().forEach(step -> expected.merge(step, 1, Integer::sum));
            OriginScore.steps(shop.findings(truth, PEERS)).forEach(step -> found.merge(step, 1, Integer::sum));
        }
        System.out.println("steps expected " + expected + ", found " + found);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }

    @Test
    void callsAndErrorsOfEveryEdgeAreExactIfNothingIsMissing() {
        CorrelatedShop shop = new CorrelatedShop(FOR_EVER).read(TROUBLED.complete(), SECONDS);
        Map<Edge, Calls> expected = new HashMap<>();
        Map<Edge, Calls> found = new HashMap<>();
        for (TraceTruth truth : shop.truths()) {
            truth.edges().forEach((edge, calls) -> expected.merge(edge, calls, SyntheticShopOriginsTest::sum));
            for (EdgeTally tally : shop.findings(truth, PEERS).edges()) {
                Edge edge = new Edge(tally.caller(), OriginScore.name(tally.callee()), tally.connection());
                Calls calls = new Calls((int) tally.observed(), (int) tally.errors());
                found.merge(edge, calls, SyntheticShopOriginsTest::sum);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Calls sum(Calls one, Calls other) {
        return new Calls(one.calls() + other.calls(), one.errors() + other.errors());
    }

    @Test
    void whatCameOfErrorsOfAnEdgeAddsUp() {
        CorrelatedShop shop = new CorrelatedShop(FOR_EVER).read(TROUBLED, SECONDS);
        Set<EdgeTally> edges = shop.truths().stream()
                .flatMap(truth -> shop.findings(truth, PEERS).edges().stream())
                .collect(Collectors.toSet());
        assertThat(edges).hasSizeGreaterThan(1_000).allSatisfy(edge -> assertThat(
                        edge.propagated() + edge.absorbed() + edge.callerFault() + edge.unattributed())
                .isCloseTo(edge.errors(), within(1e-9)));
    }
}
