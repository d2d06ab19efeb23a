// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.IgnoreUntil;
import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction;
import dev.errata.model.TriageAction.Acknowledge;
import dev.errata.model.TriageAction.Assign;
import dev.errata.model.TriageAction.Comment;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.model.TriageAction.Reopen;
import dev.errata.model.TriageAction.Resolve;
import dev.errata.model.TriageAction.Unignore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TriageProperties {

    @Property
    void whatAnActionWritesIsWhatTheParserReads(@ForAll("actions") TriageAction action) {
        assertThat(new CommandParser().action(action.kind(), action.arguments()))
                .isEqualTo(action);
    }

    @Provide
    Arbitrary<TriageAction> actions() {
        Arbitrary<Long> groups = Arbitraries.longs();
        return Arbitraries.oneOf(
                groups.map(Acknowledge::new),
                groups.map(Reopen::new),
                groups.map(Unignore::new),
                Combinators.combine(groups, texts(0, 200)).as(Assign::new),
                Combinators.combine(groups, texts(1, 10_000)).as(Comment::new),
                Combinators.combine(groups, untils()).as(Ignore::new),
                Combinators.combine(groups, texts(0, 200)).as(TriageProperties::now),
                Combinators.combine(groups, Arbitraries.just(ResolveMode.IN_RELEASE), texts(1, 200), texts(0, 200))
                        .as(Resolve::new),
                Combinators.combine(groups, Arbitraries.just(ResolveMode.NEXT_RELEASE), texts(0, 200), texts(0, 200))
                        .as(Resolve::new));
    }

    private static Resolve now(long group, String environment) {
        return new Resolve(group, ResolveMode.NOW, "", environment);
    }

    private static Arbitrary<IgnoreUntil> untils() {
        Arbitrary<Long> numbers = Arbitraries.longs().between(0, Integer.MAX_VALUE);
        Arbitrary<Long> times = Arbitraries.longs()
                .between(
                        Instant.parse("1990-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2099-12-31T23:59:59Z").toEpochMilli());
        Arbitrary<long[]> windows = Arbitraries.oneOf(
                Arbitraries.just(new long[] {0, 0}),
                Combinators.combine(
                                Arbitraries.longs().between(1, Integer.MAX_VALUE),
                                Arbitraries.longs().between(1, 43_200))
                        .as((count, minutes) -> new long[] {count, minutes * 60_000}));
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(0L), times),
                        numbers,
                        windows,
                        numbers,
                        Arbitraries.of(true, false))
                .as((time, count, window, users, escalating) ->
                        new IgnoreUntil(time, count, window[0], window[1], users, escalating));
    }

    private static Arbitrary<String> texts(int least, int most) {
        return Arbitraries.strings()
                .all()
                .ofMinLength(least)
                .ofMaxLength(most)
                .filter(text -> StandardCharsets.UTF_16.newEncoder().canEncode(text));
    }
}
