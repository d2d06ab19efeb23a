// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.pipeline;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.read.Reading;
import java.util.Map;

/** Releases, as they were deployed and as errors told of them. */
public final class KnownReleasesApi {

    private final Reading reading;

    public KnownReleasesApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/releases")
    public HttpResponse listReleases(@Param("project") String nameOrId) {
        String project = reading.projects().name(nameOrId);
        return Reading.list(
                "releases", reading.queries().rows("api/pipeline/list_releases", Map.of("project", project)));
    }
}
