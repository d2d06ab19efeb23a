// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.Grouping;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.Format;
import dev.errata.model.GroupingKeys;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.RawPayload;
import dev.errata.model.Variant;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.TimestampRule;
import java.util.List;

/** The variant that stands for the overflow group of a project, so that the group has a title. */
final class OverflowVariant {

    private static final String TITLE = "Too many new groups in one minute";

    private OverflowVariant() {}

    /** @param first the first variant that was too much; what is told holds from its time on */
    static Variant of(long group, Variant first) {
        Fingerprinting made = new Fingerprinting(new GroupingKeys(0, group, 0, 0), "", TITLE, TITLE, "");
        return new Variant(first.project(), group, made, List.of(), first.features(), exemplar(first));
    }

    static Placement placement(Variant overflow) {
        return new Placement(
                overflow.project(),
                overflow.fingerprint(),
                overflow.fingerprint(),
                0,
                PlacementCause.OVERFLOW,
                "{}",
                Grouping.VERSION.wireName());
    }

    private static ErrorEvent exemplar(Variant first) {
        long time = first.exemplar().timestamp();
        RawPayload none = new RawPayload(first.project(), Format.TEXT.wireName(), time, "", "", new byte[0]);
        return new ErrorEventBuilder(TimestampRule.HISTORY)
                .start(none, Format.TEXT)
                .timestamp(time)
                .derivedId(ContentHash.idOf(first.project(), TITLE))
                .message(TITLE)
                .build();
    }
}
