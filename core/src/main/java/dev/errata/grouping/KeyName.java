// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.Features;
import dev.errata.model.GroupingKeys;

/** The keys in the order in which they are tried; 0 where one does not apply. */
enum KeyName {
    /** A rule of the user or of the client. */
    K0 {
        @Override
        long of(GroupingKeys keys, Features features) {
            return keys.rule();
        }
    },
    /** Innermost type and all key frames. */
    K1 {
        @Override
        long of(GroupingKeys keys, Features features) {
            return keys.frames();
        }
    },
    /** Innermost type, message template and crash site. */
    K2(true) {
        @Override
        long of(GroupingKeys keys, Features features) {
            return keys.site();
        }
    },
    /** K2 with the frame that called the site. */
    K2_CALLER {
        @Override
        long of(GroupingKeys keys, Features features) {
            return keys.site() == 0 ? 0 : Hashing.komihash5_0().hashLongLongToLong(keys.site(), features.caller());
        }
    },
    /** Innermost type and the top three key frames. */
    K3(true) {
        @Override
        long of(GroupingKeys keys, Features features) {
            return keys.top();
        }
    };

    private final boolean trustsSite;

    KeyName() {
        this(false);
    }

    KeyName(boolean trustsSite) {
        this.trustsSite = trustsSite;
    }

    abstract long of(GroupingKeys keys, Features features);

    /** Whether it says little where the crash site is generic. */
    boolean trustsSite() {
        return trustsSite;
    }
}
