// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.RawPayload;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.TimestampRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A variant as ClickHouse keeps it.
 *
 * @param row one line of {@code placed_variants.sql}
 */
record StoredVariant(String project, JsonNode row) {

    /** Number of the logging call's stack among those of the exceptions, which count from 1. */
    private static final int CALL_SITE = 0;

    /** Where it is now. */
    Placement placement() {
        return new Placement(
                project,
                Long.parseUnsignedLong(text("fingerprint")),
                Long.parseUnsignedLong(text("group_id")),
                row.path("valid_from_millis").asLong(),
                PlacementCause.valueOf(text("cause")),
                text("explanation"),
                text("grouping_version"));
    }

    /** The event that stands for all, with what grouping looks at. */
    ErrorEvent exemplar() {
        Format format = Format.of(text("format")).orElse(Format.ERRATA_JSON);
        RawPayload payload = new RawPayload(project, format.wireName(), 0, "", "", new byte[0]);
        ErrorEventBuilder event = new ErrorEventBuilder(TimestampRule.HISTORY)
                .start(payload, format)
                .id(text("event_id"))
                .platform(text("platform"))
                .service(text("service"))
                .transaction(text("transaction"))
                .message(text("message"))
                .messageTemplate(text("message_template"))
                .clientFingerprint(clientFingerprint())
                .callSite(stack(CALL_SITE));
        for (int i = 0; i < row.path("exception_type").size(); i++) {
            event.thrown(new ThrownException(
                    text("exception_type", i),
                    text("exception_message", i),
                    InApp.valueOf(text("exception_handled", i)),
                    row.path("exception_synthetic").path(i).asBoolean(),
                    stack(i + 1)));
        }
        return event.build();
    }

    private List<String> clientFingerprint() {
        List<String> parts = new ArrayList<>();
        row.path("client_fingerprint").forEach(part -> parts.add(part.asText()));
        return parts;
    }

    private StackTrace stack(int exception) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < row.path("frame_exception").size(); i++) {
            if (row.path("frame_exception").path(i).asInt() == exception) {
                frames.add(new Frame(
                        text("frame_module", i),
                        text("frame_function", i),
                        text("frame_file", i),
                        0,
                        0,
                        InApp.valueOf(text("frame_in_app", i)),
                        ""));
            }
        }
        return new StackTrace(frames);
    }

    private String text(String column) {
        return row.path(column).asText();
    }

    private String text(String column, int index) {
        return row.path(column).path(index).asText();
    }
}
