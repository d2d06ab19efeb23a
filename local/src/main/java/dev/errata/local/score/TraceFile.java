// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Format;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.RawPayload;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.text.ParsedTrace;
import dev.errata.parse.text.StackTraces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads lines {@code id, application, cause, in_app, trace}, perhaps with {@code revision}: traces as text, with the
 * prefixes of the user's code.
 */
final class TraceFile {

    private final ErrorEventBuilder builder = new ErrorEventBuilder(TimestampRule.HISTORY);

    /**
     * The traces of the file as one set, named like the file.
     *
     * @throws IOException if the file cannot be read or a line lacks a field
     */
    LabelledSet read(Path file) throws IOException {
        List<LabelledEvent> events = new ArrayList<>();
        Map<String, Set<String>> revisions = new HashMap<>();
        for (JsonLines.Entry entry : new JsonLines(file).read()) {
            String id = entry.text("id");
            String project = entry.text("application");
            ErrorEvent event = event(id, project, entry.text("trace"), prefixes(entry), entry.line());
            revisions
                    .computeIfAbsent(project + '\0' + entry.text("cause"), k -> new HashSet<>())
                    .add(entry.object().path("revision").asText());
            events.add(new LabelledEvent(id, project, entry.text("cause"), true, event));
        }
        boolean recurring = revisions.values().stream().anyMatch(of -> of.size() > 1);
        return new LabelledSet(String.valueOf(file.getFileName()).replaceFirst("\\.jsonl?$", ""), recurring, events);
    }

    private static List<String> prefixes(JsonLines.Entry entry) throws IOException {
        JsonNode given = entry.object().path("in_app");
        if (!given.isArray()) {
            throw new IOException(
                    "%s, line %d: \"in_app\" is missing or no array".formatted(entry.file(), entry.line()));
        }
        List<String> prefixes = new ArrayList<>();
        given.forEach(prefix -> prefixes.add(prefix.asText()));
        return prefixes;
    }

    /** Every trace happens in a minute of its own: how many come in one minute is not what is scored. */
    private ErrorEvent event(String id, String project, String trace, List<String> prefixes, int minute) {
        byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
        builder.start(new RawPayload(project, Format.TEXT.wireName(), 0, "", id, bytes), Format.TEXT)
                .timestamp(minute * 60_000L)
                .derivedId(ContentHash.idOf(project, id));
        Optional<ParsedTrace> parsed = StackTraces.parse(trace);
        if (parsed.isEmpty()) {
            return builder.message(trace).build();
        }
        builder.platform(parsed.get().language().platform());
        withInApp(parsed.get().chain(), prefixes).forEach(builder::thrown);
        return builder.build();
    }

    private static List<ThrownException> withInApp(ExceptionChain chain, List<String> prefixes) {
        return chain.exceptions().stream()
                .map(e -> new ThrownException(
                        e.type(), e.message(), e.handled(), e.synthetic(), withInApp(e.stackTrace(), prefixes)))
                .toList();
    }

    private static StackTrace withInApp(StackTrace stack, List<String> prefixes) {
        return new StackTrace(
                stack.frames().stream().map(frame -> withInApp(frame, prefixes)).toList());
    }

    private static Frame withInApp(Frame frame, List<String> prefixes) {
        boolean own = prefixes.stream().anyMatch(frame.module()::startsWith);
        return new Frame(
                frame.module(),
                frame.function(),
                frame.file(),
                frame.line(),
                frame.column(),
                own ? InApp.YES : InApp.NO,
                frame.sourceLine());
    }
}
