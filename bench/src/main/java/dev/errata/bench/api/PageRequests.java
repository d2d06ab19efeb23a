// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.api;

import dev.errata.bench.measure.Percentiles;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Asks for pages as the dashboard does, one request after the other, each time another group, service or word. */
final class PageRequests {

    private static final int WARM_UP = 10;
    private static final String DAY =
            "from=%s&to=%s".formatted(GeneratedProjects.END.minus(Duration.ofDays(1)), GeneratedProjects.END);
    private static final String WEEK =
            "from=%s&to=%s".formatted(GeneratedProjects.END.minus(Duration.ofDays(7)), GeneratedProjects.END);
    private static final String MONTH =
            "from=%s&to=%s".formatted(GeneratedProjects.END.minus(Duration.ofDays(30)), GeneratedProjects.END);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String token;
    private final GeneratedProjects projects;
    private final int requests;

    PageRequests(String gateway, String token, GeneratedProjects projects, int requests) {
        this.gateway = "http://" + gateway;
        this.token = token;
        this.projects = projects;
        this.requests = requests;
    }

    /** Latencies of all kinds of requests, in an order that is always the same. */
    List<PageLatency> measure(String project) throws IOException, InterruptedException {
        List<PageLatency> latencies = new ArrayList<>();
        for (Map.Entry<String, IntFunction<String>> page :
                pages(projects.groups(project)).entrySet()) {
            double[] millis = new double[requests];
            for (int i = -WARM_UP; i < requests; i++) {
                long began = System.nanoTime();
                ask("/api/v1/projects/" + project + page.getValue().apply(i + WARM_UP));
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
            }
            latencies.add(new PageLatency(page.getKey(), Percentiles.of(millis)));
        }
        return latencies;
    }

    /** A group of every kind: the most frequent ones as well as rare ones. */
    private static Map<String, IntFunction<String>> pages(List<String> groups) {
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        pages.put("groups of a day", i -> "/groups?" + DAY);
        pages.put("open groups of a day", i -> "/groups?" + DAY + "&query=is:open");
        pages.put("groups of a week by count", i -> "/groups?sort=count&" + WEEK);
        pages.put("groups of 30 days", i -> "/groups?" + MONTH);
        pages.put("search", i -> "/groups?" + DAY + "&query=" + search(i));
        pages.put("facets", i -> "/groups/facets?" + DAY);
        pages.put("group", i -> group(groups, i));
        pages.put("series of a day", i -> group(groups, i) + "/series?" + DAY);
        pages.put("series of 30 days", i -> group(groups, i) + "/series?" + MONTH);
        pages.put("events", i -> group(groups, i) + "/events");
        pages.put("one event by number", i -> group(groups, i) + "/events/" + (1 + i % 7));
        pages.put("latest event", i -> group(groups, i) + "/events/last");
        pages.put("variants", i -> group(groups, i) + "/variants");
        pages.put("tags of a day", i -> group(groups, i) + "/tags?" + DAY);
        return pages;
    }

    private static String group(List<String> groups, int i) {
        return "/groups/" + groups.get(i * i % groups.size());
    }

    private static String search(int i) {
        return URLEncoder.encode(
                "service:service-%d is:open \"order\" -type:cart* release:>1.2".formatted(i % 12),
                StandardCharsets.UTF_8);
    }

    private void ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
    }
}
