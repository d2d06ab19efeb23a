// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Page;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.api.read.Span;
import dev.errata.model.RejectReason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What could not be used, and why. */
public final class RejectionsApi {

    private static final Pattern ID = Pattern.compile("[0-9]{1,14}-[0-9a-f]{16}");
    private static final List<String> REASONS =
            Arrays.stream(RejectReason.values()).map(Enum::name).toList();

    private final Reading reading;

    public RejectionsApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/rejections")
    public HttpResponse listRejections(@Param("project") String nameOrId, QueryParams params) {
        Parameters given = new Parameters(params);
        Map<String, Object> parameters =
                new HashMap<>(Span.of(given, reading.now()).parameters(Map.of()));
        parameters.put("reason", given.choice("reason", REASONS, ""));
        String project = reading.projects().name(nameOrId);
        Page page = Page.of(
                given, List.of("_millis", "id"), project, given.text("reason"), given.text("from"), given.text("to"));
        parameters.put("project", project);
        parameters.put("after", page.after().get(1));
        parameters.put("after_millis", page.afterNumber(0, 0));
        parameters.put("limit", page.limit());
        List<ObjectNode> reasons = reading.queries().rows("api/pipeline/reasons_of_rejections", parameters);
        ObjectNode answer =
                page.answer("rejections", reading.queries().rows("api/pipeline/list_rejections", parameters));
        answer.putArray("reasons").addAll(reasons);
        return Reading.ok(answer);
    }

    @Get("/projects/:project/rejections/:rejection")
    public HttpResponse getRejection(@Param("project") String nameOrId, @Param("rejection") String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'%s' is no id of a rejection".formatted(id));
        }
        String project = reading.projects().name(nameOrId);
        long millis = Long.parseLong(id.substring(0, id.indexOf('-')));
        return Reading.ok(reading.queries()
                .row("api/pipeline/show_rejection", Map.of("project", project, "millis", millis, "rejection", id))
                .orElseThrow(() -> RequestException.notFound("there is no rejection '%s'".formatted(id))));
    }
}
