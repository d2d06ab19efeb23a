// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import com.github.luben.zstd.ZstdInputStream;
import dev.errata.gateway.intake.limits.Lease;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks bodies. The bound holds while unpacking, so a bomb costs no more than the largest body that is allowed. */
public final class Unpacking {

    private static final int BUFFER = 8 * 1024;
    /** Windows of up to 8 MiB, as RFC 9659 has it. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;

    private Unpacking() {}

    /**
     * The bytes before they were packed.
     *
     * @param codings in the order in which they were applied
     * @param limit how many bytes there may be
     * @throws Refused if it is more, or cannot be unpacked
     */
    public static byte[] unpack(List<ContentCoding> codings, byte[] packed, int limit, Lease lease) {
        if (codings.isEmpty() || packed.length == 0) {
            return packed;
        }
        BoundedBytes plain = new BoundedBytes(limit, lease);
        try (InputStream in = open(codings, packed)) {
            plain.append(in);
        } catch (IOException | IllegalStateException e) { // the brotli decoder has both
            throw new Refused(Reason.MALFORMED, "the body is not what its encoding says");
        }
        return plain.take();
    }

    private static InputStream open(List<ContentCoding> codings, byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        for (int i = codings.size() - 1; i >= 0; i--) {
            in = open(codings.get(i), in);
        }
        return in;
    }

    private static InputStream open(ContentCoding coding, InputStream in) throws IOException {
        return switch (coding) {
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case DEFLATE -> inflate(in);
            case BROTLI -> new BrotliInputStream(in, BUFFER);
            case ZSTD -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
        };
    }

    private static InputStream inflate(InputStream in) throws IOException {
        PeekedStream peeked = PeekedStream.of(in);
        boolean zlib =
                (peeked.first() & 0x0F) == ZLIB_METHOD && (peeked.first() << 8 | peeked.second()) % ZLIB_CHECK == 0;
        return new EndingInflater(peeked, new Inflater(!zlib));
    }

    /** Gives its native memory back when closed. */
    private static final class EndingInflater extends InflaterInputStream {

        EndingInflater(InputStream in, Inflater inflater) {
            super(in, inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
