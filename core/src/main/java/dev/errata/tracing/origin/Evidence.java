// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of why a call failed, by its span or by the errors of it.
 *
 * @param type of the failure, empty if unknown
 * @param text all that is told in words besides
 * @param http status, 0 if unknown
 * @param rpc canonical gRPC status, empty if unknown
 * @param sql SQLSTATE, empty if unknown
 */
record Evidence(String type, String text, int http, String rpc, String sql) {

    private static final Set<String> WRONGLY_ASKED = Set.of(
            "INVALID_ARGUMENT",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "FAILED_PRECONDITION",
            "OUT_OF_RANGE");
    private static final Set<String> SERVER_FAILED = Set.of("UNKNOWN", "INTERNAL", "UNIMPLEMENTED", "DATA_LOSS");
    private static final Set<String> OTHER_RPC =
            Set.of("RESOURCE_EXHAUSTED", "DEADLINE_EXCEEDED", "UNAVAILABLE", "CANCELLED", "ABORTED");
    private static final Set<Integer> NOT_WRONGLY_ASKED = Set.of(408, 429, 499);
    private static final Pattern HTTP_STATUS = Pattern.compile("[1-5]\\d\\d");
    /** Data exceptions, violated constraints, and statements that cannot be run as they are. */
    private static final Pattern WRONG_SQL = Pattern.compile("(22|23|42)[0-9A-Z]{3}");
    /** 443 is a port wherever it is told. */
    private static final Pattern TOLD_STATUS = Pattern.compile("\\b(?!443\\b)([45]\\d\\d)\\b");

    static Evidence of(SpanNode node, TraceErrors errors) {
        Span span = node.span();
        String type = type(node, errors);
        StringBuilder text = new StringBuilder(span.statusMessage());
        for (GroupedError error : errors.at(node)) {
            text.append('\n')
                    .append(error.error().type())
                    .append('\n')
                    .append(error.error().message());
        }
        boolean sqlType = span.sqlState().isEmpty() && WRONG_SQL.matcher(type).matches();
        return new Evidence(
                type,
                text.toString(),
                http(span, type, errors.at(node)),
                rpc(span, type),
                sqlType ? type : span.sqlState());
    }

    /** What failed, by the span or else by the last error of it; empty if neither says. */
    static String type(SpanNode node, TraceErrors errors) {
        if (!node.span().errorType().isEmpty()) {
            return node.span().errorType();
        }
        GroupedError last = errors.lastAt(node);
        return last == null ? "" : last.error().type();
    }

    private static int http(Span span, String type, List<GroupedError> errors) {
        if (span.httpStatus() != 0) {
            return span.httpStatus();
        }
        if (HTTP_STATUS.matcher(type).matches()) {
            return Integer.parseInt(type);
        }
        int told = 0;
        for (GroupedError error : errors) {
            Matcher status = TOLD_STATUS.matcher(error.error().message());
            if (FailureWords.isHttpClient(error.error().type()) && status.find()) {
                told = Integer.parseInt(status.group(1));
            }
        }
        return told;
    }

    private static String rpc(Span span, String type) {
        boolean named = WRONGLY_ASKED.contains(type) || SERVER_FAILED.contains(type) || OTHER_RPC.contains(type);
        return span.rpcStatus().isEmpty() && named ? type : span.rpcStatus();
    }

    /** The callee refused what was asked for. */
    boolean isWronglyAsked() {
        return (http >= 400 && http < 500 && !NOT_WRONGLY_ASKED.contains(http))
                || WRONGLY_ASKED.contains(rpc)
                || WRONG_SQL.matcher(sql).matches();
    }

    /** The callee was asked too often. */
    boolean isThrottled() {
        return http == 429 || rpc.equals("RESOURCE_EXHAUSTED");
    }

    /** The caller did not get an answer in time. */
    boolean isTimeout() {
        return http == 408 || http == 504 || rpc.equals("DEADLINE_EXCEEDED") || says(FailureWords.TIMEOUT);
    }

    /** The callee, or something in between, answered that it failed. */
    boolean isServerError() {
        return http >= 500 || SERVER_FAILED.contains(rpc);
    }

    /** The caller did not reach the callee. */
    boolean isUnreachable() {
        return rpc.equals("UNAVAILABLE") || says(FailureWords.UNREACHABLE);
    }

    /** Whether the type says so; where neither it nor a status tells, whether the text does. */
    private boolean says(Pattern words) {
        if (http != 0 || !rpc.isEmpty() || FailureWords.tells(type)) {
            return words.matcher(type).find();
        }
        return words.matcher(text).find();
    }
}
