// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.page;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ServerCacheControl;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.file.FileService;
import java.time.Duration;
import java.util.Set;

/**
 * The files of the dashboard. Those below {@code /assets/} have names that change with what is in them, and are kept for a
 * year; every path that is no file is the start page, to whoever wants a page.
 */
public final class Dashboard implements HttpService {

    private static final String FOLDER = "dev/errata/gateway/dashboard";
    private static final String ASSETS = "/assets/";
    private static final Set<String> START = Set.of("/", "/index.html");
    private static final Duration YEAR = Duration.ofDays(365);

    private final String start;
    private final HttpService assets;
    private final HttpService files;

    /**
     * As it is on the class path.
     *
     * @param basePath below which browsers see it; begins and ends with a slash
     */
    public Dashboard(String basePath) {
        this(Dashboard.class.getClassLoader(), basePath);
    }

    Dashboard(ClassLoader loader, String basePath) {
        this.start = StartPage.read(loader, FOLDER, basePath);
        this.assets = files(
                loader,
                ServerCacheControl.builder()
                        .cachePublic()
                        .maxAge(YEAR)
                        .immutable()
                        .build());
        this.files = files(loader, ServerCacheControl.REVALIDATED).orElse(this::page);
    }

    private static FileService files(ClassLoader loader, ServerCacheControl cache) {
        return FileService.builder(loader, FOLDER)
                .serveCompressedFiles(true)
                .cacheControl(cache)
                .build();
    }

    /** Whether a request is for it, and not for what clients use. */
    public static boolean isMeant(HttpRequest request, String path) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && !path.startsWith("/api/")
                && !path.startsWith("/v1/");
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
        context.mutateAdditionalResponseHeaders(headers -> headers.set(PageHeaders.ALL));
        if (START.contains(context.path())) {
            return start();
        }
        return context.path().startsWith(ASSETS) ? assets.serve(context, request) : files.serve(context, request);
    }

    private HttpResponse page(ServiceRequestContext context, HttpRequest request) {
        return request.headers().get(HttpHeaderNames.ACCEPT, "").contains("text/html")
                ? start()
                : HttpResponse.of(HttpStatus.NOT_FOUND, MediaType.PLAIN_TEXT_UTF_8, "there is no such page\n");
    }

    private HttpResponse start() {
        ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.OK)
                .contentType(MediaType.HTML_UTF_8)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .build();
        return HttpResponse.of(headers, HttpData.ofUtf8(start));
    }
}
