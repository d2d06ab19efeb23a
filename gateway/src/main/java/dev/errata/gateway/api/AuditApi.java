// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Get;
import dev.errata.gateway.api.read.Page;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.Span;
import dev.errata.gateway.member.Role;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who changed what. */
public final class AuditApi {

    private final ReadQueries queries;
    private final Clock clock;

    public AuditApi(ReadQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Adds it to a server. */
    public void mount(ServerBuilder server, Access access) {
        ApiMount.add(server, access, this);
    }

    @Get("/audit")
    @Needs(Role.ADMIN)
    public HttpResponse listAudit(QueryParams params) {
        Parameters given = new Parameters(params);
        String actor = given.text("actor");
        String project = given.text("project");
        String action = given.text("action");
        Page page = Page.of(
                given, List.of("_millis", "id"), "audit", actor, project, action, given.text("from"), given.text("to"));
        Map<String, Object> parameters = new HashMap<>(Span.of(given, clock.instant())
                .parameters(Map.of("actor", actor, "project", project, "action", action)));
        parameters.put("after_millis", page.afterNumber(0, 0));
        parameters.put("after", page.after().get(1));
        parameters.put("limit", page.limit());
        return JsonAnswer.ok(page.answer("entries", queries.rows("api/audit/list_audit", parameters)));
    }
}
