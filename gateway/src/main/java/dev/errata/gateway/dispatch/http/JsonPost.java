// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.Endpoint;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.client.WebClientRequestPreparation;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.MediaType;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Sends JSON with POST and waits for the answer. Follows no redirect, and waits and reads no longer than its limits. Thread
 * safe. It has its own connections, so that a request that is under way when the process stops can still be answered.
 */
public final class JsonPost implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long MAX_ANSWER = 1024 * 1024;
    private static final int SHOWN = 200;

    private final ClientFactory connections =
            ClientFactory.builder().connectTimeout(CONNECT).workerGroup(1).build();

    /** To the target, wherever its name leads. */
    public Answer send(Target target, byte[] json) throws InterruptedException {
        return send(target, target.endpoint(), Map.of(), json);
    }

    /** To the target at that address, whatever its name leads to now. */
    public Answer send(Target target, InetAddress address, Map<String, String> headers, byte[] json)
            throws InterruptedException {
        return send(target, target.endpoint().withIpAddr(address.getHostAddress()), headers, json);
    }

    private Answer send(Target target, Endpoint endpoint, Map<String, String> headers, byte[] json)
            throws InterruptedException {
        WebClientRequestPreparation request = WebClient.builder(target.protocol(), endpoint)
                .factory(connections)
                .responseTimeout(LIMIT)
                .writeTimeout(LIMIT)
                .maxResponseLength(MAX_ANSWER)
                .build()
                .prepare()
                .post(target.pathWithQuery())
                .content(MediaType.JSON, json);
        headers.forEach(request::header);
        String user = target.uri().getUserInfo();
        if (user != null) {
            request.header(HttpHeaderNames.AUTHORIZATION, basic(user));
        }
        try {
            AggregatedHttpResponse answer = request.execute().aggregate().get();
            int status = answer.status().code();
            String text = answer.contentUtf8();
            return new Answer(status, status / 100 == 2 ? "" : text.substring(0, Math.min(SHOWN, text.length())));
        } catch (ExecutionException e) {
            return Answer.none(cause(e).getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** What is at the bottom of it; only its kind is shown, since messages may hold addresses. */
    private static Throwable cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
