// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.grouping.frames.CanonicalFrames;
import dev.errata.grouping.frames.Language;
import dev.errata.grouping.messages.MessageTemplate;
import dev.errata.grouping.similarity.TemplateWords;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Features;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.GroupingKeys;
import dev.errata.model.Variant;

/**
 * Finds the exact keys of events, without state that matters: the same event has the same keys on every instance, in
 * every process, for ever. Steps 2 to 4 of {@link Grouping}. Fast, because every event passes here; not thread safe.
 */
public final class Fingerprinter {

    private final CanonicalFrames canonical = new CanonicalFrames();
    private final KeyFrames frames = new KeyFrames(canonical);
    private final KeyHash hash = new KeyHash();

    /** The keys of an event with what they were made of. Never fails, costs time linear in the event. */
    public Fingerprinting fingerprint(ErrorEvent event) {
        Subject subject = Subject.of(event);
        frames.read(subject, Language.ofPlatform(event.platform()));
        String template = MessageTemplate.of(subject.message());
        GroupingKeys keys = ClientRule.apply(event.clientFingerprint(), hash.keys(subject, template, frames));
        return new Fingerprinting(
                keys, subject.type(), template, Title.of(event, subject), Title.culprit(event, frames));
    }

    /** The variant that this event is the first of. Not for the event path. */
    public Variant variant(FingerprintedEvent event) {
        ErrorEvent exemplar = event.event();
        Subject subject = Subject.of(exemplar);
        Language language = Language.ofPlatform(exemplar.platform());
        frames.read(subject, language);
        return new Variant(
                exemplar.project(),
                event.fingerprint(),
                event.fingerprinting(),
                frames.names(),
                features(event.fingerprinting(), subject, language, exemplar),
                exemplar);
    }

    private Features features(Fingerprinting made, Subject subject, Language language, ErrorEvent exemplar) {
        ComparedFrames compared = ComparedFrames.of(subject, language, canonical);
        int site = frames.siteDepth();
        return new Features(
                type(made.type(), site),
                compared.hashes(),
                compared.nearness(),
                frames.hashFromTop(site),
                frames.hashFromTop(site + 1),
                frames.telling() && !subject.captured(),
                TemplateWords.of(made.template()),
                hash(exemplar.service()),
                hash(exemplar.transaction()),
                hash(exemplar.platform()));
    }

    /** Two callers of one helper have nothing in common but the helper, however alike the rest of their stacks. */
    private long type(String type, int site) {
        long hash = Hashing.komihash5_0().hashCharsToLong(type);
        return site == 0 ? hash : Hashing.komihash5_0().hashLongLongToLong(hash, frames.hashFromTop(site));
    }

    /** 0 for what is not known. */
    private static long hash(String text) {
        return text.isEmpty() ? 0 : Hashing.komihash5_0().hashCharsToLong(text);
    }
}
