// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.echo.EchoRules;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.EventId;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Format;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.RawPayload;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one report and applies the rules that hold for every format: limits, defaults, time,
 * identity. The later value of a field wins. Reusable: {@link #start} clears it. Not thread safe.
 */
public final class ErrorEventBuilder {

    /** Environment of a report that names none. */
    public static final String DEFAULT_ENVIRONMENT = "production";

    private static final long MAX_AGE_MILLIS = Duration.ofDays(7).toMillis();

    private final TimestampRule rule;
    private final EnumSet<EventFlag> flags = EnumSet.noneOf(EventFlag.class);
    private final EndsBuffer<ThrownException> exceptions =
            new EndsBuffer<>(FieldLimits.INNERMOST_EXCEPTIONS, FieldLimits.OUTERMOST_EXCEPTIONS);
    private Map<String, String> tags = new LinkedHashMap<>();

    private String project = "";
    private Format format = Format.TEXT;
    private long receivedAt;
    private @Nullable EventId id;
    private @Nullable EventId derivedId;
    private long occurrence;
    private long timestamp;
    private Level level = Level.ERROR;
    private String platform = "";
    private String service = "";
    private String environment = "";
    private String release = "";
    private String serverName = "";
    private String transaction = "";
    private String logger = "";
    private String sdk = "";
    private String message = "";
    private String messageTemplate = "";
    private StackTrace callSite = StackTrace.EMPTY;
    private List<String> clientFingerprint = List.of();
    private String user = "";
    private String requestMethod = "";
    private String requestUrl = "";
    private String traceId = "";
    private String spanId = "";

    public ErrorEventBuilder(TimestampRule rule) {
        this.rule = rule;
    }

    /** Begins a report of that payload; everything else is cleared. */
    public ErrorEventBuilder start(RawPayload raw, Format format) {
        this.project = raw.project();
        this.format = format;
        this.receivedAt = raw.receivedAt();
        flags.clear();
        exceptions.clear();
        tags = new LinkedHashMap<>();
        id = null;
        derivedId = null;
        occurrence = 0;
        timestamp = Times.NONE;
        level = Level.ERROR;
        platform = service = environment = release = serverName = transaction = logger = "";
        sdk(raw.sdk());
        message = messageTemplate = user = requestMethod = requestUrl = traceId = spanId = "";
        callSite = StackTrace.EMPTY;
        clientFingerprint = List.of();
        return this;
    }

    /** The identity that the sender gave; text that is none is as good as no identity. */
    public ErrorEventBuilder id(String text) {
        id = EventId.parse(text).orElse(null);
        return this;
    }

    /** The identity to take if the sender gave none, see {@link ContentHash}. */
    public ErrorEventBuilder derivedId(EventId derived) {
        derivedId = derived;
        return this;
    }

    /** Whether the sender gave an identity. */
    public boolean hasId() {
        return id != null;
    }

    /** What reports of the same failure have in common; without it the report stands for itself. */
    public ErrorEventBuilder occurrence(long hash) {
        occurrence = hash;
        return this;
    }

    /** Epoch milliseconds, or {@link Times#NONE}. */
    public ErrorEventBuilder timestamp(long epochMillis) {
        timestamp = epochMillis;
        return this;
    }

    public ErrorEventBuilder level(Level level) {
        this.level = level;
        return this;
    }

    public ErrorEventBuilder platform(String name) {
        platform = limited(name, FieldLimits.PLATFORM);
        return this;
    }

    public String platform() {
        return platform;
    }

    public ErrorEventBuilder service(String name) {
        service = limited(name, FieldLimits.SERVICE);
        return this;
    }

    public ErrorEventBuilder environment(String name) {
        environment = limited(name, FieldLimits.ENVIRONMENT);
        return this;
    }

    public ErrorEventBuilder release(String version) {
        release = limited(version, FieldLimits.RELEASE);
        return this;
    }

    public ErrorEventBuilder serverName(String name) {
        serverName = limited(name, FieldLimits.SERVER_NAME);
        return this;
    }

    public ErrorEventBuilder transaction(String name) {
        transaction = limited(name, FieldLimits.TRANSACTION);
        return this;
    }

    public ErrorEventBuilder logger(String name) {
        logger = limited(name, FieldLimits.LOGGER);
        return this;
    }

    /** Client name and version, {@code name/version}. */
    public ErrorEventBuilder sdk(String nameAndVersion) {
        sdk = limited(nameAndVersion, FieldLimits.SDK);
        return this;
    }

    public ErrorEventBuilder message(String formatted) {
        message = limited(formatted, FieldLimits.MESSAGE);
        return this;
    }

    public String message() {
        return message;
    }

    public ErrorEventBuilder messageTemplate(String template) {
        messageTemplate = limited(template, FieldLimits.MESSAGE);
        return this;
    }

    /**
     * Adds the next exception of the chain: the innermost cause first, the one that was caught last. The stack must be
     * within the limits already; {@link #thrown(ThrownException)} sees to that itself.
     */
    public ErrorEventBuilder thrown(String type, String text, InApp handled, boolean synthetic, StackTrace stack) {
        exceptions.add(new ThrownException(
                limited(type, FieldLimits.EXCEPTION_TYPE),
                limited(text, FieldLimits.MESSAGE),
                handled,
                synthetic,
                stack));
        return this;
    }

    /** Adds the next exception of the chain, its stack cut to the limits. */
    public ErrorEventBuilder thrown(ThrownException e) {
        StackTrace cut = FrameLimit.cut(e.stackTrace());
        if (cut.frames().size() < e.stackTrace().frames().size()) {
            flags.add(EventFlag.STACK_TRIMMED);
        }
        return thrown(e.type(), e.message(), e.handled(), e.synthetic(), cut);
    }

    /** Stack of the logging call of a plain message, within the limits. */
    public ErrorEventBuilder callSite(StackTrace stack) {
        callSite = stack;
        return this;
    }

    /** The client's own grouping, at most {@link FieldLimits#FINGERPRINT_PARTS} parts. */
    public ErrorEventBuilder clientFingerprint(List<String> parts) {
        clientFingerprint = parts.stream()
                .limit(FieldLimits.FINGERPRINT_PARTS)
                .map(part -> limited(part, FieldLimits.FINGERPRINT_PART))
                .toList();
        return this;
    }

    /** A searchable pair; blanks in the key become {@code -}, an empty key or value is none. */
    public ErrorEventBuilder tag(String key, String value) {
        if (key.isEmpty() || value.isEmpty()) {
            return this;
        }
        String name = limited(key.indexOf(' ') < 0 ? key : key.replace(' ', '-'), FieldLimits.TAG_KEY);
        if (tags.size() < FieldLimits.TAGS || tags.containsKey(name)) {
            tags.put(name, limited(value, FieldLimits.TAG_VALUE));
        } else {
            flags.add(EventFlag.TEXT_TRIMMED);
        }
        return this;
    }

    /** What tells the affected user from others; only a hash of it is kept. */
    public ErrorEventBuilder user(String identity) {
        user = identity;
        return this;
    }

    /** HTTP method and URL; query, fragment and credentials are dropped. */
    public ErrorEventBuilder request(String method, String url) {
        requestMethod = limited(method, FieldLimits.METHOD);
        requestUrl = limited(Urls.bare(url), FieldLimits.URL);
        return this;
    }

    /** Trace and span in hex digits of any case; what is not valid counts as none. */
    public ErrorEventBuilder trace(String trace, String span) {
        traceId = TraceIds.trace(trace);
        spanId = TraceIds.span(span);
        return this;
    }

    /** The trace as validated; empty if there is none. */
    public String traceId() {
        return traceId;
    }

    /** The span as validated; empty if there is none. */
    public String spanId() {
        return spanId;
    }

    public ErrorEventBuilder flag(EventFlag flag) {
        flags.add(flag);
        return this;
    }

    /**
     * The report.
     *
     * @throws IllegalStateException if neither {@link #id} nor {@link #derivedId} gave an identity
     */
    public ErrorEvent build() {
        if (exceptions.trimmed()) {
            flags.add(EventFlag.STACK_TRIMMED);
        }
        if (EchoRules.isEchoing(logger)) {
            flags.remove(EventFlag.ECHOED);
            flags.add(EventFlag.ECHO);
        }
        long received = rule == TimestampRule.HISTORY && timestamp != Times.NONE ? timestamp : receivedAt;
        long happened = judged(received);
        EventId identity = identity();
        List<ThrownException> chain = exceptions.take();
        return new ErrorEvent(
                project,
                identity,
                occurrence == 0 ? ContentHash.occurrence(project, identity) : occurrence,
                happened,
                received,
                format,
                level,
                platform,
                service,
                environment.isEmpty() ? DEFAULT_ENVIRONMENT : environment,
                release,
                serverName,
                transaction,
                logger,
                sdk,
                chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(chain),
                message,
                messageTemplate,
                callSite,
                clientFingerprint,
                tags.isEmpty() ? Map.of() : tags,
                user.isEmpty() ? 0 : ContentHash.of(project, user),
                requestMethod,
                requestUrl,
                traceId,
                spanId,
                flags.isEmpty() ? List.of() : List.copyOf(flags));
    }

    private long judged(long received) {
        if (timestamp == Times.NONE) {
            flags.add(EventFlag.TIMESTAMP_ABSENT);
            return received;
        }
        if (timestamp > received) {
            flags.add(EventFlag.TIMESTAMP_IN_FUTURE);
            return received;
        }
        if (received - timestamp > MAX_AGE_MILLIS) {
            flags.add(EventFlag.TIMESTAMP_TOO_OLD);
            return received;
        }
        return timestamp;
    }

    private EventId identity() {
        if (id != null) {
            return id;
        }
        if (derivedId == null) {
            throw new IllegalStateException("a report needs an id or what to derive one from");
        }
        flags.add(EventFlag.ID_DERIVED);
        return derivedId;
    }

    private String limited(String text, int max) {
        if (text.length() > max) {
            flags.add(EventFlag.TEXT_TRIMMED);
        }
        return FieldLimits.cut(text, max);
    }
}
