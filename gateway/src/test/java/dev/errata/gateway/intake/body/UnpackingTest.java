// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.errata.gateway.intake.limits.Lease;
import dev.errata.gateway.intake.limits.MemoryBudget;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UnpackingTest {

    private static final byte[] TEXT = "an envelope ".repeat(500).getBytes(StandardCharsets.UTF_8);
    private static final int BOMB = 64 * 1024 * 1024;

    private final MemoryBudget memory = new MemoryBudget(1024 * 1024);

    @Test
    void everyEncodingIsUnpacked() throws IOException {
        assertThat(unpack(List.of("gzip"), gzip(TEXT))).isEqualTo(TEXT);
        assertThat(unpack(List.of("deflate"), deflate(TEXT, false))).isEqualTo(TEXT);
        assertThat(unpack(List.of("deflate"), deflate(TEXT, true))).isEqualTo(TEXT);
        assertThat(unpack(List.of("zstd"), Zstd.compress(TEXT))).isEqualTo(TEXT);
        assertThat(unpack(List.of("", "identity", "UTF-8"), TEXT)).isEqualTo(TEXT);
    }

    @Test
    void stackedEncodingsAreUnpackedFromTheLast() throws IOException {
        assertThat(unpack(List.of("deflate, gzip"), gzip(deflate(TEXT, false)))).isEqualTo(TEXT);
        assertThat(unpack(List.of("deflate", "gzip"), gzip(deflate(TEXT, false))))
                .isEqualTo(TEXT);
    }

    @Test
    void membersOfAGzipFollowOneAnother() throws IOException {
        byte[] two = new byte[2 * gzip(TEXT).length];
        System.arraycopy(gzip(TEXT), 0, two, 0, two.length / 2);
        System.arraycopy(gzip(TEXT), 0, two, two.length / 2, two.length / 2);
        assertThat(unpack(List.of("gzip"), two)).hasSize(2 * TEXT.length);
    }

    @Test
    void aPackedReportOfAClientPassesHoweverFullTheMemoryIs() throws IOException {
        byte[] report = "x".repeat(3_000).getBytes(StandardCharsets.UTF_8);
        Lease lease = new MemoryBudget(0).lease();
        lease.take(2 * 1024); // the body as it was sent
        assertThat(Unpacking.unpack(List.of(ContentCoding.GZIP), gzip(report), BOMB, lease))
                .isEqualTo(report);
    }

    @Test
    void bombsEndAtTheLimitWhileTheyUnpack() throws IOException {
        byte[] zeros = new byte[BOMB];
        assertRefused(Reason.TOO_LARGE, () -> unpack(List.of("gzip"), gzip(zeros)));
        assertRefused(Reason.TOO_LARGE, () -> unpack(List.of("gzip, gzip"), gzip(gzip(zeros))));
        assertRefused(Reason.TOO_LARGE, () -> unpack(List.of("deflate"), deflate(zeros, true)));
        assertRefused(Reason.TOO_LARGE, () -> unpack(List.of("zstd"), Zstd.compress(zeros)));
    }

    @Test
    void copiesOfALargeBodyAreOnItsAccountWhileTheyAreMade() throws IOException {
        byte[] packed = gzip(new byte[500_000]);
        MemoryBudget notTwice = new MemoryBudget(900_000);
        assertRefused(
                Reason.MEMORY, () -> Unpacking.unpack(List.of(ContentCoding.GZIP), packed, 600_000, notTwice.lease()));
        MemoryBudget twice = new MemoryBudget(1_100_000);
        assertThat(Unpacking.unpack(List.of(ContentCoding.GZIP), packed, 600_000, twice.lease()))
                .hasSize(500_000);
        assertThat(twice.taken()).isLessThanOrEqualTo(500_000);
    }

    @Test
    void memoryThatIsNotThereRefuses() throws IOException {
        byte[] packed = gzip(new byte[500_000]);
        MemoryBudget small = new MemoryBudget(100_000);
        assertRefused(
                Reason.MEMORY,
                () -> Unpacking.unpack(ContentCoding.parse(List.of("gzip")), packed, 600_000, small.lease()));
    }

    @Test
    void whatIsNotPackedThatWayIsMalformed() throws IOException {
        byte[] whole = gzip(TEXT);
        for (String coding : List.of("gzip", "deflate", "br", "zstd")) {
            assertRefused(
                    Reason.MALFORMED,
                    () -> unpack(List.of(coding), "{\"not\":\"packed\"}".getBytes(StandardCharsets.UTF_8)));
        }
        assertRefused(Reason.MALFORMED, () -> unpack(List.of("gzip"), Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void unknownAndEndlessEncodingsAreRefused() {
        assertRefused(Reason.UNKNOWN_ENCODING, () -> ContentCoding.parse(List.of("lzma")));
        assertRefused(Reason.UNKNOWN_ENCODING, () -> ContentCoding.parse(List.of("gzip,gzip,gzip,gzip")));
    }

    private byte[] unpack(List<String> header, byte[] packed) {
        return Unpacking.unpack(ContentCoding.parse(header), packed, 200_000, memory.lease());
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
        try (OutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(plain);
        }
        deflater.end();
        return out.toByteArray();
    }
}
