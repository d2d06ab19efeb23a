// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.grouping.frames.CanonicalFrame;
import dev.errata.model.GroupingKeys;

/** Hashes what an event is about into its keys; permanent, since facts are stored under them. Not thread safe. */
final class KeyHash {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int TOP_FRAMES = 3;

    /** Keeps the keys of different makings apart. */
    private static final byte K1 = 1;

    private static final byte K2 = 2;
    private static final byte K3 = 3;
    private static final byte NO_STACK = 4;

    private final HashStream64 stream = HASHER.hashStream();

    GroupingKeys keys(Subject subject, String template, KeyFrames frames) {
        long type = HASHER.hashCharsToLong(subject.type());
        long message = HASHER.hashCharsToLong(template);
        if (frames.size() == 0) {
            return new GroupingKeys(0, noStack(type, message), 0, 0);
        }
        return new GroupingKeys(
                0, frames(subject, type, message, frames), site(type, message, frames), top(subject, type, frames));
    }

    /** A stack says little where it ends in a nameless function or shows only the capture: then the message counts too. */
    private long frames(Subject subject, long type, long message, KeyFrames frames) {
        start(K1, type);
        for (int i = 0; i < frames.size(); i++) {
            stream.putLong(frames.get(i).hash());
        }
        if (subject.captured() || !frames.telling()) {
            stream.putLong(message);
        }
        return end();
    }

    /** A helper that fails for its caller is a site only together with that caller. */
    private long site(long type, long message, KeyFrames frames) {
        start(K2, type);
        stream.putLong(message);
        int depth = frames.siteDepth();
        for (int i = 0; i < depth; i++) {
            stream.putLong(frames.fromTop(i).hash());
        }
        stream.putLong(frames.fromTop(depth).hash());
        return end();
    }

    /** Without the message, only a site that says enough may match. */
    private long top(Subject subject, long type, KeyFrames frames) {
        CanonicalFrame site = frames.fromTop(0);
        if (subject.captured() || !frames.telling() || site.helper()) {
            return 0;
        }
        start(K3, type);
        for (int i = 0; i < Math.min(TOP_FRAMES, frames.size()); i++) {
            stream.putLong(frames.fromTop(i).hash());
        }
        return end();
    }

    private long noStack(long type, long message) {
        start(NO_STACK, type);
        stream.putLong(message);
        return end();
    }

    private void start(byte making, long type) {
        stream.reset().putByte(making).putLong(type);
    }

    /** Zero means "does not apply", so no key is zero. */
    private long end() {
        long key = stream.getAsLong();
        return key == 0 ? 1 : key;
    }
}
