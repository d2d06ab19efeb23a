// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a trace written for a test, one fact a line:
 *
 * <pre>
 * span  id parent|- service KIND start-end STATUS [key=value ...]   times in milliseconds
 * error name service type [span=id] [at=millis] [key=value ...]     the name is fingerprint, group and occurrence
 * answers caller address service                                    who was seen there
 * expected caller address                                           usually sends spans
 * unsampled
 * </pre>
 *
 * Ids and names are numbers to the base 36; a value with blanks is quoted; {@code #} begins a remark.
 */
public final class TraceText implements KnownPeers {

    public static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private static final Pattern WORDS = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
    private static final int BASE = 36;

    private final List<Span> spans = new ArrayList<>();
    private final List<GroupedError> errors = new ArrayList<>();
    private final Map<String, String> services = new HashMap<>();
    private final Set<String> expected = new HashSet<>();
    private boolean sampled = true;

    private TraceText() {}

    public static TraceText of(String text) {
        TraceText read = new TraceText();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(read::line);
        return read;
    }

    public static long id(String text) {
        return Long.parseLong(text, BASE);
    }

    public static String name(long id) {
        return Long.toString(id, BASE);
    }

    public AssembledTrace trace() {
        return new AssembledTrace("shop", TRACE_ID, 1, 1_000, false, sampled, spans, errors);
    }

    @Override
    public String serviceAt(String caller, String address) {
        return services.getOrDefault(caller + ' ' + address, "");
    }

    @Override
    public boolean usuallySendsSpans(String caller, String address) {
        return expected.contains(caller + ' ' + address);
    }

    private void line(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group().replace("\"", ""));
        }
        switch (words.get(0)) {
            case "span" -> spans.add(span(words));
            case "error" -> errors.add(error(words));
            case "answers" -> services.put(words.get(1) + ' ' + words.get(2), words.get(3));
            case "expected" -> expected.add(words.get(1) + ' ' + words.get(2));
            case "unsampled" -> sampled = false;
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static Span span(List<String> words) {
        SpanDraft draft = new SpanDraft();
        draft.id = id(words.get(1));
        draft.parent = words.get(2).equals("-") ? 0 : id(words.get(2));
        draft.service = words.get(3);
        draft.kind = SpanKind.valueOf(words.get(4));
        String[] times = words.get(5).split("-");
        draft.startMillis = Long.parseLong(times[0]);
        draft.endMillis = Long.parseLong(times[1]);
        draft.status = SpanStatus.valueOf(words.get(6));
        words.subList(7, words.size()).forEach(word -> set(draft, key(word), value(word)));
        return draft.span();
    }

    private static void set(SpanDraft draft, String key, String value) {
        switch (key) {
            case "name" -> draft.name = value;
            case "endpoint" -> draft.endpoint = value;
            case "type" -> draft.errorType = value;
            case "says" -> draft.statusMessage = value;
            case "exception" -> draft.hasException = true;
            case "http" -> draft.http = Integer.parseInt(value);
            case "rpc" -> draft.rpc = value;
            case "sql" -> draft.sql = value;
            case "peer" -> draft.peer = value;
            case "address" -> draft.address = value;
            case "via" -> draft.connection = Connection.valueOf(value);
            case "resend" -> draft.resend = Integer.parseInt(value);
            case "link" -> draft.links.add(new SpanLink(TRACE_ID, id(value)));
            case "foreign-link" -> draft.links.add(new SpanLink("f".repeat(32), id(value)));
            case "weight" -> draft.weight = Double.parseDouble(value);
            default -> throw new IllegalArgumentException(key);
        }
    }

    private static GroupedError error(List<String> words) {
        Map<String, String> facts = new HashMap<>();
        words.subList(4, words.size()).forEach(word -> facts.put(key(word), value(word)));
        String name = words.get(1);
        long fingerprint = id(facts.getOrDefault("variant", name));
        return new GroupedError(
                new TracedError(
                        "shop",
                        new EventId(0, id(name)),
                        id(facts.getOrDefault("occurrence", name)),
                        TRACE_ID,
                        id(facts.getOrDefault("span", "0")),
                        fingerprint,
                        words.get(2),
                        "production",
                        Long.parseLong(facts.getOrDefault("at", "0")),
                        0,
                        Level.valueOf(facts.getOrDefault("level", "ERROR")),
                        words.get(3),
                        facts.getOrDefault("message", "")),
                fingerprint);
    }

    private static String key(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    private static String value(String word) {
        return word.substring(word.indexOf('=') + 1);
    }
}
