// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.grouping.Events;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import dev.errata.parse.text.StackTraces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads lines {@code id, application, cause, in_app, trace}: a trace as text with the prefixes of the user's code. */
final class LabelledTraces {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledTraces() {}

    static List<Labelled> read(Path file) {
        try {
            List<Labelled> all = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                all.add(labelled(JSON.readTree(line)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(JsonNode node) {
        List<String> prefixes = new ArrayList<>();
        node.get("in_app").forEach(prefix -> prefixes.add(prefix.asText()));
        String project = node.get("application").asText();
        return new Labelled(
                node.get("id").asText(),
                project,
                node.get("cause").asText(),
                event(node.get("trace").asText(), prefixes));
    }

    private static ErrorEvent event(String trace, List<String> prefixes) {
        ExceptionChain chain = StackTraces.parse(trace)
                .map(parsed -> withInApp(parsed.chain(), prefixes))
                .orElse(ExceptionChain.EMPTY);
        return Events.event("java", chain, chain.isEmpty() ? trace : "", List.of());
    }

    private static ExceptionChain withInApp(ExceptionChain chain, List<String> prefixes) {
        return new ExceptionChain(chain.exceptions().stream()
                .map(e -> new ThrownException(
                        e.type(), e.message(), e.handled(), e.synthetic(), withInApp(e.stackTrace(), prefixes)))
                .toList());
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
                "");
    }
}
