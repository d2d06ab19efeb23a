// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private final List<Change> groups = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final LiveHub hub = new LiveHub(this::within);
    private final Ear ear = new Ear();
    private boolean away;

    /** Remembers what it is told. */
    private static final class Ear implements Listener {
        private final List<String> told = new ArrayList<>();
        private boolean ended;

        @Override
        public void changed(Kind kind, Collection<String> ids) {
            told.add(kind.wireName() + ids);
        }

        @Override
        public boolean keepAlive() {
            return true;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatChangesAfterSomebodyLooksIsToldOnce() {
        groups.add(new Change("a", 1));
        hub.add("shop", "ada", ear);
        hub.ask();
        assertThat(ear.told).isEmpty();
        groups.add(0, new Change("b", 2));
        hub.ask();
        hub.ask();
        assertThat(ear.told).containsExactly("groups[b]");
        groups.set(1, new Change("a", 3));
        hub.ask();
        assertThat(ear.told).containsExactly("groups[b]", "groups[a]");
    }

    @Test
    void nobodyIsAskedForWhatNobodyLooksAt() {
        hub.ask();
        assertThat(asked).isEmpty();
        hub.add("shop", "ada", ear);
        hub.ask();
        assertThat(asked).containsExactly("GROUPS shop", "FIRINGS shop");
        hub.remove("shop", ear);
        hub.remove("shop", ear);
        hub.ask();
        assertThat(asked).hasSize(2);
        assertThat(hub.count()).isZero();
    }

    @Test
    void manyWhoLookAreOneQuestion() {
        Ear other = new Ear();
        hub.add("shop", "ada", ear);
        hub.add("shop", "ben", other);
        hub.ask();
        groups.add(new Change("a", 1));
        hub.ask();
        assertThat(asked).hasSize(4);
        assertThat(other.told).isEqualTo(ear.told).containsExactly("groups[a]");
    }

    @Test
    void whatHappenedDuringAnOutageIsToldAfterwards() {
        hub.add("shop", "ada", ear);
        hub.ask();
        away = true;
        groups.add(new Change("a", 1));
        hub.ask();
        away = false;
        hub.ask();
        assertThat(ear.told).containsExactly("groups[a]");
    }

    @Test
    void notMoreThanSoManyLookAndAllAreEndedAtTheEnd() {
        for (int i = 0; i < 500; i++) {
            assertThat(hub.add("shop", "caller-" + i / 50, new Ear())).isTrue();
        }
        assertThat(hub.add("shop", "ada", ear)).isFalse();
        hub.close();
        assertThat(ear.ended).isFalse();
        LiveHub other = new LiveHub(this::within);
        other.add("shop", "ada", ear);
        other.close();
        assertThat(ear.ended).isTrue();
    }

    @Test
    void oneCallerLooksWithSoManyPagesOnly() {
        List<Ear> pages = IntStream.range(0, 50).mapToObj(i -> new Ear()).toList();
        pages.forEach(page -> assertThat(hub.add("shop", "ada", page)).isTrue());
        assertThat(hub.add("web", "ada", ear)).isFalse();
        assertThat(hub.add("shop", "ben", ear)).isTrue();
        hub.remove("shop", pages.get(0));
        assertThat(hub.add("shop", "ada", new Ear())).isTrue();
        assertThat(hub.count()).isEqualTo(51);
    }

    private List<Change> within(Kind kind, String project, Duration time) {
        if (away) {
            throw new IllegalStateException("away");
        }
        assertThat(time).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
        asked.add(kind + " " + project);
        return kind == Kind.GROUPS ? List.copyOf(groups) : List.of();
    }
}
