// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.EventId;
import dev.errata.model.Format;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorEventBuilderTest {

    private static final long NOW = Corpus.RECEIVED_AT;
    private static final RawPayload RAW = new RawPayload("shop", "sentry-event", NOW, "sdk/1", "test", new byte[0]);

    private final ErrorEventBuilder builder = new ErrorEventBuilder(TimestampRule.LIVE);

    @Test
    void whatNobodySaysHasDefaults() {
        ErrorEvent event = start().build();
        assertThat(event.level()).isEqualTo(Level.ERROR);
        assertThat(event.environment()).isEqualTo("production");
        assertThat(event.sdk()).isEqualTo("sdk/1");
        assertThat(event.user()).isZero();
        assertThat(event.flags()).isEmpty();
    }

    @Test
    void absentFutureAndOldTimestampsAreTheReceiveTimeAndFlagged() {
        check(Times.NONE, EventFlag.TIMESTAMP_ABSENT);
        check(NOW + 1, EventFlag.TIMESTAMP_IN_FUTURE);
        check(NOW - Duration.ofDays(7).toMillis() - 1, EventFlag.TIMESTAMP_TOO_OLD);
    }

    private void check(long timestamp, EventFlag flag) {
        ErrorEvent event = start().timestamp(timestamp).build();
        assertThat(event.timestamp()).isEqualTo(NOW);
        assertThat(event.flags()).containsExactly(flag);
    }

    @Test
    void historyIsReceivedWhenItHappened() {
        ErrorEventBuilder history = new ErrorEventBuilder(TimestampRule.HISTORY);
        long old = NOW - Duration.ofDays(400).toMillis();
        ErrorEvent event =
                history.start(RAW, Format.SENTRY_EVENT).timestamp(old).id(id()).build();
        assertThat(event.timestamp()).isEqualTo(old);
        assertThat(event.receivedAt()).isEqualTo(old);
        assertThat(event.flags()).isEmpty();
    }

    @Test
    void longTextIsCutBetweenCharactersAndFlagged() {
        String smile = "😀".repeat(5_000);
        ErrorEvent event = start().message("x" + smile).build();
        assertThat(event.message()).hasSize(FieldLimits.MESSAGE - 1).endsWith("😀");
        assertThat(event.flags()).containsExactly(EventFlag.TEXT_TRIMMED);
    }

    @Test
    void longStacksKeepTheirFiftyOldestAndTwoHundredNewestFrames() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            frames.add(new Frame("m", "f", "F.java", i, 0, InApp.UNKNOWN, ""));
        }
        ErrorEvent event = start().thrown(thrown(new StackTrace(frames))).build();
        List<Frame> kept = event.exceptions().innermost().stackTrace().frames();
        assertThat(kept).hasSize(250);
        assertThat(kept.subList(0, 50)).isEqualTo(frames.subList(0, 50));
        assertThat(kept.subList(50, 250)).isEqualTo(frames.subList(800, 1_000));
        assertThat(event.flags()).containsExactly(EventFlag.STACK_TRIMMED);
    }

    @Test
    void endlessChainsKeepBothEnds() {
        start();
        for (int i = 0; i < 500; i++) {
            builder.thrown("Cause" + i, "", InApp.UNKNOWN, false, StackTrace.EMPTY);
        }
        ErrorEvent event = builder.build();
        assertThat(event.exceptions().exceptions()).hasSize(100);
        assertThat(event.exceptions().innermost().type()).isEqualTo("Cause0");
        assertThat(event.exceptions().outermost().type()).isEqualTo("Cause499");
    }

    @Test
    void idsAreNormalisedOrDerivedAndFlagged() {
        assertThat(start().id("4928EE19-754B-4952-8DBF-89EABD122AFE").build().id())
                .hasToString("4928ee19754b49528dbf89eabd122afe");
        EventId derived = new EventId(1, 2);
        ErrorEvent event = start().id("not an id").derivedId(derived).build();
        assertThat(event.id()).isEqualTo(derived);
        assertThat(event.flags()).containsExactly(EventFlag.ID_DERIVED);
        assertThatThrownBy(() -> start().id("").build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void usersAreHashedPerProject() {
        long one = start().user("ada@example.org").build().user();
        RawPayload other = new RawPayload("other", "sentry-event", NOW, "", "test", new byte[0]);
        long elsewhere = builder.start(other, Format.SENTRY_EVENT)
                .id(id())
                .user("ada@example.org")
                .build()
                .user();
        assertThat(one).isNotZero().isNotEqualTo(elsewhere);
        assertThat(start().user("ada@example.org").build().user()).isEqualTo(one);
    }

    @Test
    void urlsLoseQueryFragmentAndCredentials() {
        assertThat(url("https://ada:secret@shop.example/cart?token=1#top")).isEqualTo("https://shop.example/cart");
        assertThat(url("/cart?x=1")).isEqualTo("/cart");
        assertThat(url("https://shop.example/a@b")).isEqualTo("https://shop.example/a@b");
        assertThat(url("://")).isEqualTo("://");
    }

    private String url(String url) {
        return start().request("GET", url).build().requestUrl();
    }

    @Test
    void traceIdsAreValidatedAndLowered() {
        ErrorEvent event = start().trace("F5D60703AD814F07AB9A55209DAA686A", "0000000000000000")
                .build();
        assertThat(event.traceId()).isEqualTo("f5d60703ad814f07ab9a55209daa686a");
        assertThat(event.spanId()).isEmpty();
        assertThat(start().trace("0".repeat(32), "xyz").build().traceId()).isEmpty();
    }

    @Test
    void tagsAreBounded() {
        start();
        for (int i = 0; i < 80; i++) {
            builder.tag("key " + i, "value");
        }
        ErrorEvent event = builder.tag("key 0", "later").tag("empty", "").build();
        assertThat(event.tags()).hasSize(FieldLimits.TAGS).containsEntry("key-0", "later");
    }

    @Test
    void identitiesNeverChange() {
        byte[] bytes = {1, 2, 3};
        assertThat(ContentHash.idOf("shop", bytes, 0, 3)).hasToString("7eef51cadcd773f537d07bea8559cd51");
        assertThat(ContentHash.idOf("shop", "a", "b")).hasToString("1d9a5b21fcdd2730b42545b17913a256");
        assertThat(ContentHash.of("shop", "a")).isEqualTo(7_915_636_368_810_102_623L);
        assertThat(ContentHash.occurrence("shop", new EventId(1, 2))).isEqualTo(-7_294_099_330_254_750_610L);
    }

    private ErrorEventBuilder start() {
        return builder.start(RAW, Format.SENTRY_EVENT).timestamp(NOW - 1_000).id(id());
    }

    private static String id() {
        return "4928ee19754b49528dbf89eabd122afe";
    }

    private static ThrownException thrown(StackTrace stack) {
        return new ThrownException("Type", "text", InApp.UNKNOWN, false, stack);
    }
}
