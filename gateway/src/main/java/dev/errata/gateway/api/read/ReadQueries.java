// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.util.ThreadFactories;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.QueryLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Asks the files of {@code sql/queries}, whose columns are named as answers are, within the time and size of one answer. */
public final class ReadQueries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(10), 32L * 1024 * 1024);
    private static final String UNCONFIGURED =
            "the gateway does not know where ClickHouse is: set ERRATA_CLICKHOUSE_URL"
                    + " (--clickhouse), ERRATA_CLICKHOUSE_USER and ERRATA_CLICKHOUSE_PASSWORD";

    /** A thread for each question; the few requests that are read at once have at most two of them each. */
    private static final ExecutorService OTHERS =
            Executors.newCachedThreadPool(ThreadFactories.newThreadFactory("errata-read-meanwhile", true));

    private final Optional<Queries> queries;

    /**
     * Of a database.
     *
     * @param queries empty if nobody said where it is
     */
    public ReadQueries(Optional<Queries> queries) {
        this.queries = queries;
    }

    /** The rows of an answer. */
    public List<ObjectNode> rows(String file, Map<String, ?> parameters) {
        Queries asked = queries.orElseThrow(() -> RequestException.unavailable(UNCONFIGURED));
        return asked.json(file, parameters, LIMITS)
                .lines()
                .map(ReadQueries::row)
                .toList();
    }

    /** The first row of an answer. */
    public Optional<ObjectNode> row(String file, Map<String, ?> parameters) {
        return rows(file, parameters).stream().findFirst();
    }

    /**
     * Asks for something while the caller asks for something else.
     *
     * @return waits for the answer, and throws what the question threw
     */
    public <T> Supplier<T> meanwhile(Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, OTHERS);
        return () -> join(answer);
    }

    /**
     * Has something checked while the caller asks for something else.
     *
     * @return waits for the check, and throws what it threw
     */
    public Runnable meanwhile(Runnable check) {
        CompletableFuture<Void> checked = CompletableFuture.runAsync(check, OTHERS);
        return () -> join(checked);
    }

    private static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static ObjectNode row(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ClickHouse answered with no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
