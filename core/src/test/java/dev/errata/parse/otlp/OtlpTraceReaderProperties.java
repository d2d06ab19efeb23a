// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.parse.Corpus;
import dev.errata.tracing.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes come, they become spans within bounds, or a count or a rejection. */
class OtlpTraceReaderProperties {

    private static final List<byte[]> REQUESTS = Corpus.lines("index.jsonl").stream()
            .map(Corpus::fileOf)
            .filter(file -> file.contains(".traces."))
            .map(Corpus::bytes)
            .toList();

    @Property(tries = 2_000)
    void anyBytesAreReadOrRejected(@ForAll byte[] bytes) {
        check(CollectedTraces.in(bytes));
    }

    @Property(tries = 1_000)
    void anyDamagedRequestIsReadOrRejected(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int damages) {
        Random random = new Random(seed);
        byte[] bytes = REQUESTS.get(random.nextInt(REQUESTS.size())).clone();
        for (int i = 0; i < damages; i++) {
            bytes[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt();
        }
        check(CollectedTraces.in(random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length))));
    }

    private static void check(CollectedTraces found) {
        assertThat(found.rejections).hasSizeLessThanOrEqualTo(1);
        found.traces.forEach((trace, spans) -> {
            assertThat(trace).hasSize(32);
            assertThat(spans).isNotEmpty().allSatisfy(OtlpTraceReaderProperties::bounded);
        });
    }

    private static void bounded(Span span) {
        assertThat(span.id()).isNotZero();
        assertThat(span.duration()).isBetween(0L, 7 * 86_400_000_000L);
        assertThat(span.start()).isLessThanOrEqualTo((Corpus.RECEIVED_AT + 300_000) * 1_000);
        assertThat(span.endpoint()).hasSizeLessThanOrEqualTo(200);
        assertThat(span.peer()).hasSizeLessThanOrEqualTo(200);
        assertThat(span.links()).hasSizeLessThanOrEqualTo(4);
        assertThat(span.attributes()).hasSizeLessThanOrEqualTo(ShownAttributes.MAX);
        assertThat(span.attributes().values())
                .allSatisfy(value -> assertThat(value).hasSizeLessThanOrEqualTo(ShownAttributes.MAX_LENGTH));
        assertThat(span.weight()).isBetween(1.0, 0x1p20);
        assertThat(span.connection() == null).isEqualTo(!span.kind().isExit());
    }
}
