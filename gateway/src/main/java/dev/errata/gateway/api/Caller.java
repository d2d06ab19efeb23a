// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.server.ServiceRequestContext;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions.Session;
import io.netty.util.AttributeKey;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param name of the member
 * @param tokenId of the token that was shown, or that began the session; empty for the administrator's
 * @param session empty if a token was shown
 */
record Caller(String name, Role role, String tokenId, Optional<Session> session) {

    private static final AttributeKey<Caller> KEY = AttributeKey.valueOf(Caller.class, "caller");

    /** By what they were let in. */
    String via() {
        return session.isPresent() ? "session" : "token";
    }

    /** Who asks for this; only behind {@link Access}, and not where anyone may. */
    static Caller of(ServiceRequestContext context) {
        return find(context).orElseThrow(() -> new IllegalStateException("nobody was let in to " + context.path()));
    }

    static Optional<Caller> find(ServiceRequestContext context) {
        return Optional.ofNullable(context.attr(KEY));
    }

    void attachTo(ServiceRequestContext context) {
        context.setAttr(KEY, this);
    }
}
