// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Finds the canonical form of frames, remembering the recent ones in a table of fixed size, since the frames of a
 * service repeat. Not thread safe.
 */
public final class CanonicalFrames {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int SLOTS = 1 << 14;
    private static final int MAX_REMEMBERED_LENGTH = 512;

    private record Remembered(Frame frame, Language language, CanonicalFrame canonical) {

        boolean isFor(Frame other, Language otherLanguage) {
            return language == otherLanguage
                    && frame.function().equals(other.function())
                    && frame.module().equals(other.module())
                    && frame.file().equals(other.file());
        }
    }

    private final @Nullable Remembered[] slots = new @Nullable Remembered[SLOTS];
    private final StringBuilder name = new StringBuilder();

    /** The canonical form of a frame of an event in that language. */
    public CanonicalFrame of(Frame frame, Language language) {
        int slot = slotOf(frame);
        Remembered remembered = slots[slot];
        if (remembered != null && remembered.isFor(frame, language)) {
            return remembered.canonical;
        }
        CanonicalFrame canonical = canonicalize(frame, Language.of(frame, language));
        if (frame.module().length() + frame.function().length() + frame.file().length() <= MAX_REMEMBERED_LENGTH) {
            slots[slot] = new Remembered(withoutSource(frame), language, canonical);
        }
        return canonical;
    }

    private CanonicalFrame canonicalize(Frame frame, Language language) {
        name.setLength(0);
        boolean named = language.names().scan(frame, name);
        if (name.length() > CanonicalFrame.MAX_LENGTH) {
            name.setLength(CanonicalFrame.MAX_LENGTH);
        }
        if (name.length() == 0) {
            name.append('?');
            named = false;
        }
        String text = name.toString();
        return new CanonicalFrame(
                text,
                HASHER.hashCharsToLong(text),
                OwnershipRules.of(language).ownership(text, frame),
                named,
                Helpers.contains(text));
    }

    /** Line, lengths and a few characters tell frames apart well enough and cost no pass over the text. */
    private static int slotOf(Frame frame) {
        String function = frame.function();
        String module = frame.module();
        String file = frame.file();
        int hash = frame.line() * 31 + frame.column();
        hash = hash * 31 + function.length();
        hash = hash * 31 + module.length();
        hash = hash * 31 + file.length();
        hash = hash * 31 + (function.isEmpty() ? 0 : function.charAt(function.length() / 2));
        hash = hash * 31 + (module.isEmpty() ? 0 : module.charAt(module.length() - 1));
        hash *= 0x9E3779B1;
        return hash >>> 18;
    }

    private static Frame withoutSource(Frame frame) {
        return new Frame(
                frame.module(), frame.function(), frame.file(), frame.line(), frame.column(), frame.inApp(), "");
    }
}
