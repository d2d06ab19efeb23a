// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.TestFirings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilencesTest {

    private static final Matcher CHECKOUT = Matcher.equal("service", "checkout");

    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant END = Instant.parse("2026-03-01T10:00:00Z");
    private static final Firing FIRING = TestFirings.on(TestFirings.GROUP, TestFirings.START);

    @ParameterizedTest
    @CsvSource({
        "service, checkout, false, true, true",
        "service, check, false, true, false",
        "service, check.*, true, true, true",
        "service, heck.*, true, true, false",
        "service, checkout, false, false, false",
        "endpoint, '', false, true, true",
        "endpoint, .+, true, true, false",
        "severity, info|critical, true, true, true",
        "project, web, false, true, false",
    })
    void aMatcherMeansTheWholeLabel(String name, String value, boolean isRegex, boolean isEqual, boolean covered) {
        Matcher matcher = new Matcher(name, value, isRegex, isEqual);
        assertThat(Silences.of(List.of(silence("shop", matcher))).cover(FIRING, BEGIN))
                .isEqualTo(covered);
    }

    @Test
    void allMatchersMustMeanIt() {
        Matcher service = Matcher.equal("service", "checkout");
        Matcher other = Matcher.equal("env", "staging");
        assertThat(Silences.of(List.of(silence("shop", service, other))).cover(FIRING, BEGIN))
                .isFalse();
        assertThat(Silences.of(List.of(silence("shop", other), silence("shop", service)))
                        .cover(FIRING, BEGIN))
                .isTrue();
    }

    @Test
    void itHoldsInItsProjectFromItsBeginningToItsEnd() {
        Silence silence = silence("shop", Matcher.equal("service", "checkout"));
        Silences silences = Silences.of(List.of(silence));
        assertThat(silences.cover(FIRING, BEGIN.minusMillis(1))).isFalse();
        assertThat(silences.cover(FIRING, BEGIN)).isTrue();
        assertThat(silences.cover(FIRING, END.minusMillis(1))).isTrue();
        assertThat(silences.cover(FIRING, END)).isFalse();
        assertThat(Silences.of(List.of(silence("web", Matcher.equal("service", "checkout"))))
                        .cover(FIRING, BEGIN))
                .isFalse();
        assertThat(silence.state(BEGIN.minusMillis(1))).isEqualTo(Silence.State.PENDING);
        assertThat(silence.state(BEGIN)).isEqualTo(Silence.State.ACTIVE);
        assertThat(silence.state(END)).isEqualTo(Silence.State.EXPIRED);
    }

    @Test
    void oneThatIsEndedIsOverAtOnceWheneverItWasToBegin() {
        Silence silence = silence("shop", Matcher.equal("service", "checkout"));
        Instant now = BEGIN.plusSeconds(5);
        assertThat(silence.endedAt(now).state(now)).isEqualTo(Silence.State.EXPIRED);
        assertThat(silence.endedAt(BEGIN.minusSeconds(5)).state(BEGIN)).isEqualTo(Silence.State.EXPIRED);
        assertThat(silence.endedAt(END)).isSameAs(silence);
    }

    @Test
    void aSilenceComesBackFromItsJson() {
        Silence silence = silence("shop", new Matcher("service", "a|b", true, false));
        SilencesState state = new SilencesState();
        state.take(silence.id(), SilenceJson.write(silence).getBytes(StandardCharsets.UTF_8));
        assertThat(state.current().find(silence.id())).contains(silence);
        assertThat(state.current().of("shop", BEGIN)).containsExactly(silence);
        assertThat(state.current().of("shop", END)).isEmpty();
        assertThat(state.current().of("web", BEGIN)).isEmpty();
        state.take(silence.id(), null);
        assertThat(state.current().find(silence.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'service; DROP', a, false", "'', a, false", "service, '(', true", "service, '(a)\\1', true"})
    void whatIsNoMatcherIsRefused(String name, String value, boolean isRegex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Matcher(name, value, isRegex, true));
    }

    @Test
    void countsThatMultiplyAreRefusedBeforeTheyAreWrittenOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matcher("service", "((((a{100}){100}){100}){100})", true, true))
                .withMessageContaining("at most 1000");
        assertThat(new Matcher("service", "[0-9a-f]{8}-[0-9a-f]{4,}", true, true).value())
                .hasSize(24);
    }

    @Test
    void aSilenceIsNotForEverythingAndNotForEver() {
        for (Matcher all :
                List.of(new Matcher("service", ".*", true, true), new Matcher("servce", "a", false, false))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(List.of(all), END))
                    .withMessageContaining("every alert");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(CHECKOUT), BEGIN.plus(Duration.ofDays(91))))
                .withMessageContaining("90 days");
    }

    /** One that is about the service of the firing, too: a silence has to ask for something. */
    private static Silence silence(String project, Matcher... matchers) {
        List<Matcher> all = new ArrayList<>(List.of(matchers));
        all.add(CHECKOUT);
        return Silence.of(
                "s-" + project + matchers.length + matchers[0].name(),
                project,
                all,
                BEGIN,
                END,
                "ada",
                "the payment provider is away");
    }

    private static Silence of(List<Matcher> matchers, Instant end) {
        return Silence.of("s-1", "shop", matchers, BEGIN, end, "ada", "the payment provider is away");
    }
}
