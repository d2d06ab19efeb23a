// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

/** Unpacks what old clients post to the store endpoint: JSON, base64 of JSON, or base64 of zlib of JSON. */
public final class StoreBody {

    /** Largest event after unpacking, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final byte ZLIB = 0x78;

    private StoreBody() {}

    /**
     * The JSON in the body; the body itself if it looks like JSON already.
     *
     * @throws MalformedPayload if the body cannot be unpacked or gets larger than {@link #MAX_BYTES}
     */
    public static byte[] decode(byte[] body) {
        if (body.length == 0 || looksLikeJson(body)) {
            return body;
        }
        byte[] packed = body[0] == ZLIB ? body : fromBase64(body);
        return looksLikeJson(packed) ? packed : inflate(packed);
    }

    private static boolean looksLikeJson(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i < bytes.length && (bytes[i] == '{' || bytes[i] == '[' || bytes[i] == (byte) 0xEF);
    }

    private static byte[] fromBase64(byte[] body) {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static byte[] inflate(byte[] packed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] json = in.readNBytes(MAX_BYTES + 1);
            if (json.length > MAX_BYTES) {
                throw new MalformedPayload(RejectReason.TOO_LARGE, "more than " + MAX_BYTES + " bytes when inflated");
            }
            return json;
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static MalformedPayload malformed() {
        return new MalformedPayload(RejectReason.JSON_MALFORMED, "neither JSON nor base64 of JSON or zlib");
    }
}
