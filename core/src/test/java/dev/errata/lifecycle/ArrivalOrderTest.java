// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.TriageAction.Unignore;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither order nor repetition of arrival changes what becomes of a group. */
class ArrivalOrderTest {

    private static final int HISTORIES = 100_000;
    private static final String[] VERSIONS = {"", "1.0.0", "1.1.0", "2.0.0-rc.1", "2.0.0"};
    private static final String[] NAMES = {"", "blue", "green", "red", "dev"};
    private static final String[] ENVIRONMENTS = {"production", "uat"};

    private final Lifecycle lifecycle = new Lifecycle(LifecycleSettings.DEFAULT);

    private sealed interface Input {}

    private record Seen(int id, Occurrences occurrences) implements Input {}

    private record Asked(Command command) implements Input {}

    private record Outcome(String status, long count, long firstSeen, long lastSeen) {}

    @ParameterizedTest
    @ValueSource(longs = {3, 20_260_101})
    void everyOrderGivesTheSame(long seed) {
        Random random = new Random(seed);
        int divergent = 0;
        for (int history = 0; history < HISTORIES / 2; history++) {
            List<Input> inputs = randomHistory(random, random.nextBoolean() ? VERSIONS : NAMES);
            Outcome expected = outcome(inputs);
            List<Input> shuffled = new ArrayList<>(inputs);
            for (int i = random.nextInt(4); i > 0; i--) {
                shuffled.add(inputs.get(random.nextInt(inputs.size())));
            }
            Collections.shuffle(shuffled, random);
            divergent += expected.equals(outcome(shuffled)) ? 0 : 1;
        }
        assertThat(divergent).isZero();
    }

    @Test
    void moreReleasesThanAreKeptGiveTheSame() {
        Random random = new Random(5);
        for (int history = 0; history < 50; history++) {
            List<Input> inputs = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                inputs.add(seen(i, random.nextInt(1_000), "1.0." + random.nextInt(100), "production"));
            }
            inputs.add(asked("c", random.nextInt(1_000), new Resolve(1, ResolveMode.IN_RELEASE, "1.0.60", "")));
            Outcome expected = outcome(inputs);
            Set<SeenRelease> releases = Set.copyOf(run(inputs).observed().releases());
            Collections.shuffle(inputs, random);
            assertThat(outcome(inputs)).isEqualTo(expected);
            assertThat(Set.copyOf(run(inputs).observed().releases()))
                    .isEqualTo(releases)
                    .hasSizeLessThanOrEqualTo(Observed.MAX_RELEASES);
        }
    }

    @Test
    void theHistoriesReachEveryStatus() {
        Random random = new Random(8);
        Map<String, Integer> reached = new HashMap<>();
        for (int history = 0; history < 2_000; history++) {
            reached.merge(outcome(randomHistory(random, VERSIONS)).status(), 1, Integer::sum);
        }
        assertThat(reached)
                .hasSize(5)
                .allSatisfy((status, times) -> assertThat(times).isGreaterThan(50));
    }

    private static List<Input> randomHistory(Random random, String[] releases) {
        List<Input> inputs = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String release = releases[random.nextInt(releases.length)];
            inputs.add(seen(i, random.nextInt(100), release, ENVIRONMENTS[random.nextInt(2)]));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            inputs.add(asked("c" + i, random.nextInt(100), randomAction(random, releases)));
        }
        return inputs;
    }

    private static CommandAction randomAction(Random random, String[] releases) {
        return switch (random.nextInt(8)) {
            case 0 -> new Acknowledge(1);
            case 1 -> new Reopen(1);
            case 2 -> new Ignore(1, IgnoreUntil.FOREVER);
            case 3 -> new Unignore(1);
            default ->
                new Resolve(
                        1,
                        ResolveMode.values()[random.nextInt(3)],
                        random.nextBoolean() ? "" : releases[1 + random.nextInt(releases.length - 1)],
                        random.nextBoolean() ? "" : ENVIRONMENTS[random.nextInt(2)]);
        };
    }

    private static Input seen(int id, long time, String release, String environment) {
        return new Seen(id, new Occurrences("cart", environment, release, 1, time, time, UserSketch.EMPTY, 0, false));
    }

    private static Input asked(String id, long time, CommandAction action) {
        return new Asked(new Command(id, "shop", time, "ada", action));
    }

    private Outcome outcome(List<Input> inputs) {
        GroupState state = run(inputs);
        Observed observed = state.observed();
        return new Outcome(state.status().name(), observed.count(), observed.firstSeen(), observed.lastSeen());
    }

    private GroupState run(List<Input> inputs) {
        Map<String, ReleaseLine> releases = new HashMap<>();
        ReleaseBook book = (service, environment) -> releases.getOrDefault(environment, ReleaseLine.EMPTY);
        Set<Integer> known = new HashSet<>();
        GroupState state = GroupState.empty("shop", 1);
        for (Input input : inputs) {
            if (input instanceof Asked asked) {
                state = lifecycle.apply(state, asked.command(), book, 0).state();
            } else if (input instanceof Seen seen
                    && known.add(seen.id())) { // events are told apart before they are counted
                Occurrences more = seen.occurrences();
                releases.merge(
                        more.environment(),
                        ReleaseLine.EMPTY.seen(more.release(), more.firstSeen()),
                        (line, another) -> line.seen(more.release(), more.firstSeen()));
                state = lifecycle.seen(state, more, book, 0).state();
            }
        }
        return state;
    }
}
