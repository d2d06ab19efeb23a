// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

/** Tells the two encodings of OTLP apart. */
final class Encoding {

    private Encoding() {}

    /** Whether the first byte opens a JSON object (or is a byte order mark); no OTLP protobuf message starts so. */
    static boolean isJson(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] == '{' || bytes[0] == (byte) 0xEF);
    }
}
