// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import com.linecorp.armeria.common.HttpStatus;
import java.util.List;
import java.util.Map;

/** A request that cannot be answered, with the problem that is the answer. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient HttpStatus status;
    private final transient Map<String, Object> members;

    private RequestException(HttpStatus status, String detail, Map<String, Object> members) {
        super(detail);
        this.status = status;
        this.members = Map.copyOf(members);
    }

    /** There is no such thing. */
    public static RequestException notFound(String detail) {
        return new RequestException(HttpStatus.NOT_FOUND, detail, Map.of());
    }

    /** The group is part of another one now. */
    public static RequestException merged(String group, String into) {
        return new RequestException(
                HttpStatus.NOT_FOUND,
                "the group %s is part of %s now".formatted(group, into),
                Map.of("merged_into", into));
    }

    /** The search is wrong at a place. */
    public static RequestException badSearch(String detail, int position, List<String> allowed) {
        return new RequestException(
                HttpStatus.BAD_REQUEST,
                detail,
                allowed.isEmpty() ? Map.of("position", position) : Map.of("position", position, "allowed", allowed));
    }

    /** What is needed is not configured. */
    public static RequestException unavailable(String detail) {
        return new RequestException(HttpStatus.SERVICE_UNAVAILABLE, detail, Map.of());
    }

    public HttpStatus status() {
        return status;
    }

    /** One sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Further members of the problem. */
    public Map<String, Object> members() {
        return members;
    }
}
