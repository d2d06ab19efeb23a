// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.grouping.similarity.Score;
import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a variant is in its group, as one line of JSON:
 *
 * <ul>
 *   <li>{@code version}: the grouping version that decided; {@code by}: the key that matched, or {@code template},
 *       {@code similar}, {@code founded}, {@code overflow}; {@code group}: the group, in 16 hex digits
 *   <li>{@code type}, {@code template}, {@code site}, {@code frames}: what the keys were made of; frames oldest first
 *   <li>{@code score}, {@code with}, {@code aligned}: by similarity only: the total and its parts, the variant that was
 *       alike, and the frames that agreed
 *   <li>{@code runner_up}: the group that came second and why it lost
 *   <li>{@code probably_same_as}: for a new group, the one that people should compare it with
 * </ul>
 */
final class Explanation {

    private static final int MAX_FRAMES = 50;

    private final GroupingVersion version;
    private final JsonWriter json = new JsonWriter();

    private Explanation(GroupingVersion version) {
        this.version = version;
    }

    static String of(GroupingVersion version, Decision decision, Variant variant) {
        return new Explanation(version).write(decision, variant);
    }

    private String write(Decision decision, Variant variant) {
        List<String> frames = variant.frames();
        json.beginObject().name("version").value(version.wireName());
        json.name("by").value(decision.by());
        json.name("group").value(Fingerprint.hex(decision.group()));
        json.name("type").value(variant.fingerprinting().type());
        json.name("template").value(variant.fingerprinting().template());
        json.name("site").value(frames.isEmpty() ? "" : frames.get(frames.size() - 1));
        texts("frames", frames.subList(Math.max(0, frames.size() - MAX_FRAMES), frames.size()));
        if (decision.likeness() != null) {
            similar(decision.likeness(), variant);
        }
        if (decision.runnerUp() != null) {
            runnerUp(decision.runnerUp());
            if (decision.cause() == PlacementCause.FOUNDED) {
                hint(decision.runnerUp());
            }
        }
        return json.endObject().toString();
    }

    private void similar(Likeness likeness, Variant variant) {
        score(likeness.score());
        json.name("with").value(Fingerprint.hex(likeness.fingerprint()));
        Set<Long> agreed = Arrays.stream(likeness.aligned()).boxed().collect(Collectors.toSet());
        List<String> aligned = variant.frames().stream()
                .filter(frame -> agreed.contains(Hashing.komihash5_0().hashCharsToLong(frame)))
                .toList();
        texts("aligned", aligned.subList(Math.max(0, aligned.size() - MAX_FRAMES), aligned.size()));
    }

    private void runnerUp(RunnerUp runnerUp) {
        json.name("runner_up").beginObject();
        json.name("group").value(Fingerprint.hex(runnerUp.group()));
        json.name("why").value(runnerUp.why());
        if (runnerUp.score() != null) {
            score(runnerUp.score());
        }
        json.endObject();
    }

    private void hint(RunnerUp runnerUp) {
        if (runnerUp.score() != null && runnerUp.score().total() >= version.suggest()) {
            json.name("probably_same_as").beginObject();
            json.name("group").value(Fingerprint.hex(runnerUp.group()));
            json.name("score").value(rounded(runnerUp.score().total()));
            json.endObject();
        }
    }

    private void score(Score score) {
        json.name("score").beginObject();
        json.name("total").value(rounded(score.total()));
        json.name("stack").value(rounded(score.stack()));
        json.name("message").value(rounded(score.message()));
        json.name("context").value(rounded(score.context()));
        json.endObject();
    }

    private void texts(String name, List<String> texts) {
        json.name(name).beginArray();
        texts.forEach(json::value);
        json.endArray();
    }

    /** Never up, so that no score looks like one that it does not reach. */
    private static double rounded(double value) {
        return Math.floor(value * 1000 + 1e-6) / 1000.0;
    }
}
