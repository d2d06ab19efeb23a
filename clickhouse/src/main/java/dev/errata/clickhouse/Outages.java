// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import com.clickhouse.client.api.ClientMisconfigurationException;
import com.clickhouse.client.api.ServerException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads failures of the client: is the server away or overloaded, or can the request never succeed? */
final class Outages {

    /** Error codes of ClickHouse that pass: see {@code src/Common/ErrorCodes.cpp} there. */
    private static final Set<Integer> PASSING = Set.of(
            3, // UNEXPECTED_END_OF_FILE: the connection broke in the middle of a block
            24, // CANNOT_WRITE_TO_OSTREAM
            74, // CANNOT_READ_FROM_FILE_DESCRIPTOR
            75, // CANNOT_WRITE_TO_FILE_DESCRIPTOR
            159, // TIMEOUT_EXCEEDED
            164, // READONLY
            173, // CANNOT_ALLOCATE_MEMORY
            202, // TOO_MANY_SIMULTANEOUS_QUERIES
            203, // NO_FREE_CONNECTION
            209, // SOCKET_TIMEOUT
            210, // NETWORK_ERROR
            236, // ABORTED
            241, // MEMORY_LIMIT_EXCEEDED
            242, // TABLE_IS_READ_ONLY
            243, // NOT_ENOUGH_SPACE
            252, // TOO_MANY_PARTS
            279, // ALL_CONNECTION_TRIES_FAILED
            298, // CANNOT_PIPE
            299, // CANNOT_FORK
            319, // UNKNOWN_STATUS_OF_INSERT
            373, // SESSION_IS_LOCKED
            394, // QUERY_WAS_CANCELLED
            425, // SYSTEM_ERROR
            439, // CANNOT_SCHEDULE_TASK
            473, // DEADLOCK_AVOIDED
            745, // SERVER_OVERLOADED
            999); // KEEPER_EXCEPTION

    private Outages() {}

    /** Whether the same request can succeed later. */
    static boolean willPass(Throwable failure) {
        ServerException answer = find(failure, ServerException.class);
        if (answer != null) {
            return PASSING.contains(answer.getCode())
                    || (answer.getCode() <= 0 && answer.getTransportProtocolCode() >= 500);
        }
        return find(failure, ClientMisconfigurationException.class) == null
                && find(failure, IllegalArgumentException.class) == null;
    }

    /** ClickHouse's error code; 0 if the server did not answer. */
    static int code(Throwable failure) {
        ServerException answer = find(failure, ServerException.class);
        return answer == null ? 0 : answer.getCode();
    }

    /** What went wrong, with the innermost cause that the client hides. */
    static String message(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == failure ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + root.getMessage();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
