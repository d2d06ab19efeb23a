// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    @Test
    void partsOfAScoreStandOnOneLineAndFramesOnTheirOwn() {
        String explanation = """
                {"version":"v1","by":"similarity","score":0.9123,"stack":0.95,\
                "aligned":["com.acme.Cart.close","com.acme.CartService.checkout"],\
                "runner_up":{"group":"00000000000000ff","score":0.5,"lost_by":"stack"}}""";

        assertThat(ExplanationText.lines(explanation, " "))
                .containsExactly(
                        " version         v1",
                        " by              similarity",
                        " score           0.912",
                        " stack           0.950",
                        " aligned",
                        "     com.acme.Cart.close",
                        "     com.acme.CartService.checkout",
                        " runner up       group 00000000000000ff, score 0.500, lost by stack");
    }

    @Test
    void longObjectsGetALineForEachField() {
        String explanation = "{\"runner_up\":{\"template\":\"" + "x".repeat(90) + "\",\"score\":0.5}}";

        assertThat(ExplanationText.lines(explanation, ""))
                .containsExactly("runner up", "    template        " + "x".repeat(90), "    score           0.500");
    }

    @Test
    void textThatIsNoJsonIsShownAsItIs() {
        assertThat(ExplanationText.lines("merged by ada", "  ")).containsExactly("  merged by ada");
    }
}
