// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the status codes that protocols give a call. */
final class Outcome {

    private static final int MAX_HTTP = 999;
    private static final int SQLSTATE_LENGTH = 5;

    private static final List<String> GRPC = List.of(
            "OK",
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED");

    /** Databases that answer with SQLSTATE. Oracle and SQL Server have numbers of their own, some of five digits. */
    private static final Set<String> SQLSTATE_SYSTEMS = Set.of(
            "postgresql",
            "mysql",
            "mariadb",
            "cockroachdb",
            "redshift",
            "aws.redshift",
            "edb",
            "greenplum",
            "db2",
            "ibm.db2",
            "derby",
            "h2",
            "h2database",
            "hsqldb",
            "firebird",
            "firebirdsql",
            "teradata",
            "vertica",
            "other_sql");

    private Outcome() {}

    /** The HTTP status; 0 if there is none. */
    static int http(SpanFacts facts) {
        return facts.number(SpanFact.HTTP_STATUS, MAX_HTTP);
    }

    /** The canonical name of the gRPC status, which can be sent as name or number; empty if there is none. */
    static String rpc(SpanFacts facts) {
        String status = facts.get(SpanFact.RPC_STATUS);
        if (status.isEmpty() || !Character.isDigit(status.charAt(0))) {
            return status.toUpperCase(Locale.ROOT);
        }
        int number = facts.number(SpanFact.RPC_STATUS, GRPC.size());
        boolean known = number < GRPC.size() && status.equals(Integer.toString(number));
        return known ? GRPC.get(number) : status;
    }

    /** SQLSTATE of a call of an SQL database, from its status or else from the error's type; empty if there is none. */
    static String sql(SpanFacts facts, String errorType) {
        if (!SQLSTATE_SYSTEMS.contains(facts.get(SpanFact.DB_SYSTEM))) {
            return "";
        }
        String status = facts.get(SpanFact.DB_STATUS);
        if (isSqlState(status)) {
            return status;
        }
        return isSqlState(errorType) ? errorType : "";
    }

    private static boolean isSqlState(String text) {
        if (text.length() != SQLSTATE_LENGTH) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < SQLSTATE_LENGTH; i++) {
            char c = text.charAt(i);
            boolean number = c >= '0' && c <= '9';
            if (!number && (c < 'A' || c > 'Z')) {
                return false;
            }
            digit |= number;
        }
        return digit;
    }
}
