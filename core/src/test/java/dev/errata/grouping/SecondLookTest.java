// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variants that share no key are compared, and the answer says how. */
class SecondLookTest {

    private static final String TYPE = "java.lang.IllegalStateException";

    private final GroupsInMemory groups = new GroupsInMemory();

    @Test
    void similarVariantJoinsAndSaysWhy() {
        Placement founded = groups.place(event(TYPE, "page cannot be read", "com.acme.Reader|readPage"));
        Placement joined = groups.place(event(TYPE, "pages couldn't be read", "com.acme.Reader|readPages"));

        assertThat(joined.cause()).isEqualTo(PlacementCause.SIMILARITY);
        assertThat(joined.group()).isEqualTo(founded.group());
        assertThat(joined.explanation())
                .contains("\"by\":\"similar\"")
                .contains("\"with\":\"%016x\"".formatted(founded.fingerprint()))
                .contains("\"message\":1.0")
                .contains("\"aligned\":[\"com.acme.Step9.run\",\"com.acme.Step8.run\"")
                .doesNotContain("probably_same_as");
    }

    @Test
    void partsOfTheScoreAddUpToItsTotal() {
        groups.place(event(TYPE, "page cannot be read", "com.acme.Reader|readPage"));
        String why = groups.place(event(TYPE, "pages couldn't be read", "com.acme.Reader|readPages"))
                .explanation();

        double total = 0.70 * number(why, "stack") + 0.20 * number(why, "message") + 0.10 * number(why, "context");
        assertThat(number(why, "total"))
                .isCloseTo(total, org.assertj.core.data.Offset.offset(0.001))
                .isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void lessSimilarVariantFoundsAGroupAndNamesTheOther() {
        Placement founded = groups.place(event(TYPE, "page cannot be read", "com.acme.Reader|readPage"));
        Placement other = groups.place(event(TYPE, "disk is full", "com.acme.Reader|readPages"));

        assertThat(other.cause()).isEqualTo(PlacementCause.FOUNDED);
        assertThat(other.group()).isEqualTo(other.fingerprint());
        assertThat(other.explanation())
                .contains("\"runner_up\":{\"group\":\"%016x\",\"why\":\"too little alike: joins from 0.85\""
                        .formatted(founded.group()))
                .contains("\"probably_same_as\":{\"group\":\"%016x\",\"score\":0.".formatted(founded.group()));
    }

    @Test
    void typesNeverJoin() {
        groups.place(event(TYPE, "page cannot be read", "com.acme.Reader|readPage"));
        Placement other =
                groups.place(event("java.io.IOException", "page cannot be read", "com.acme.Reader|readPages"));

        assertThat(other.cause()).isEqualTo(PlacementCause.FOUNDED);
        assertThat(other.explanation()).doesNotContain("runner_up");
    }

    @Test
    void whereTheStackEndsInANamelessFunctionTheMessagesMustAgree() {
        groups.place(minified("cart is undefined"));
        Placement other = groups.place(minified("Cannot read properties of undefined (reading 'price')"));
        Placement same = groups.place(minified("cart is null"));

        assertThat(other.cause()).isEqualTo(PlacementCause.FOUNDED);
        assertThat(same.cause()).isEqualTo(PlacementCause.SIMILARITY);
    }

    @Test
    void obstacleIsNamedWhereTheStackSaysLittle() {
        groups.place(minified("Cannot read properties of undefined (reading 'price')"));
        Placement other = groups.place(minified("Cannot read properties of undefined (reading 'total')"));

        assertThat(other.cause()).isEqualTo(PlacementCause.FOUNDED);
        assertThat(other.explanation()).contains("the stack says little here, and the messages differ");
    }

    @Test
    void aRuleOfTheClientIsNotSecondGuessed() {
        groups.place(event(TYPE, "page cannot be read", "com.acme.Reader|readPage"));
        ErrorEvent ruled = Events.event(
                "java",
                event(TYPE, "page cannot be read", "com.acme.Reader|readPages").exceptions(),
                "",
                List.of("reading"));

        assertThat(groups.place(ruled).cause()).isEqualTo(PlacementCause.FOUNDED);
    }

    @Test
    void moreCandidatesThanAreLookedAtAreCounted() {
        for (int i = 0; i < 200; i++) {
            String name = "read" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            groups.place(
                    event(TYPE, "no " + name + " and nothing else that agrees", "com.acme.R" + i % 10 + "|" + name));
        }

        assertThat(groups.reached(Limit.CANDIDATES) + groups.reached(Limit.BAND))
                .isPositive();
    }

    /** Ten frames, the oldest first, and one on top. */
    static String[] stack(String top) {
        List<String> frames = new ArrayList<>();
        for (int i = 9; i >= 0; i--) {
            frames.add("com.acme.Step" + i + "|run||" + i);
        }
        frames.add(top + "||1");
        return frames.toArray(String[]::new);
    }

    /** The three frames nearest to the top have names of their own, so that no key agrees. */
    private static ErrorEvent event(String type, String message, String top) {
        return Events.event("java", type, message, stack(top));
    }

    private static ErrorEvent minified(String message) {
        return Events.event(
                "javascript",
                "TypeError",
                message,
                "|start|https://acme.example/app.js|1",
                "|render|https://acme.example/app.js|1",
                "|a|https://acme.example/app.js|1");
    }

    private static double number(String json, String name) {
        int start = json.indexOf('"' + name + "\":", json.indexOf("\"score\"")) + name.length() + 3;
        int end = start;
        while (Character.isDigit(json.charAt(end)) || json.charAt(end) == '.') {
            end++;
        }
        return Double.parseDouble(json.substring(start, end));
    }
}
