// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import dev.errata.gateway.api.Access;
import dev.errata.gateway.audit.AuditLog;
import dev.errata.gateway.member.AdminToken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** Doors of the API for tests of single operations. */
public final class ApiAccess {

    private ApiAccess() {}

    /** One that only that token of the administrator opens, and that writes nothing down. */
    public static Access ofAdministrator(String token) {
        AuditLog nowhere = new AuditLog((key, json) -> {}, new SimpleMeterRegistry());
        return Access.ofAdministrator(new AdminToken(token), nowhere, Clock.systemUTC());
    }
}
