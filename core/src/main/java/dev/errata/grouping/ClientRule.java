// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.GroupingKeys;
import java.util.List;

/**
 * K0 from the client's own {@code fingerprint}. Where a client gives one, it alone decides: the facts get a fingerprint
 * of their own per rule, and the other keys do not apply.
 */
final class ClientRule {

    private static final byte K0 = 0;

    private ClientRule() {}

    static GroupingKeys apply(List<String> clientFingerprint, GroupingKeys keys) {
        if (clientFingerprint.isEmpty() || (clientFingerprint.size() == 1 && isDefault(clientFingerprint.get(0)))) {
            return keys;
        }
        HashStream64 stream = Hashing.komihash5_0().hashStream().putByte(K0);
        for (String part : clientFingerprint) {
            if (isDefault(part)) {
                stream.putLong(keys.frames());
            } else {
                stream.putString(part);
            }
        }
        long rule = nonZero(stream.getAsLong());
        long frames = nonZero(Hashing.komihash5_0().hashLongLongToLong(rule, keys.frames()));
        return new GroupingKeys(rule, frames, 0, 0);
    }

    /** {@code {{ default }}} in any spacing, which stands for the normal grouping. */
    private static boolean isDefault(String part) {
        return part.startsWith("{{")
                && part.endsWith("}}")
                && part.substring(2, Math.max(2, part.length() - 2)).strip().equals("default");
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }
}
