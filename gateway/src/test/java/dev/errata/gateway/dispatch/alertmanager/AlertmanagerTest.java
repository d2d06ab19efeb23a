// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.alertmanager;

import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.TestFirings;
import dev.errata.gateway.dispatch.TestFirings.StandingClock;
import dev.errata.gateway.dispatch.http.JsonPost;
import dev.errata.gateway.dispatch.http.Target;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertmanagerTest {

    private final StandingClock clock = new StandingClock();
    private final ActiveAlerts alerts = new ActiveAlerts(clock);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final JsonPost http = new JsonPost();
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Alertmanager alertmanager;
    private int status = 200;
    private boolean silenced;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/am/api/v2/alerts", exchange -> {
            sizes.add(new ObjectMapper().readTree(exchange.getRequestBody()).size());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        Target target = Target.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/am/", "an Alertmanager");
        alertmanager = new Alertmanager(http, target, alerts, new PageUrl(""), clock, metrics, firing -> silenced);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void whatChangesIsPostedAtOnceAndEverythingEachMinute() throws InterruptedException {
        takeOn(1);
        alertmanager.step();
        takeOn(2);
        alertmanager.step();
        clock.pass(Alertmanager.EVERY.toMillis());
        alertmanager.step();
        assertThat(sizes).containsExactly(1, 1, 2);
    }

    @Test
    void whatIsSilencedIsPostedWithinAMinuteAfterwards() throws InterruptedException {
        silenced = true;
        takeOn(1);
        alertmanager.step();
        assertThat(sizes).isEmpty();
        assertThat(alerts.count(firing -> silenced)).isEqualTo(1);
        silenced = false;
        clock.pass(Alertmanager.EVERY.toMillis());
        alertmanager.step();
        assertThat(sizes).containsExactly(1);
    }

    @Test
    void whatFailedIsPostedAgainWithWhatCameSince() throws InterruptedException {
        status = 503;
        takeOn(1);
        alertmanager.step();
        status = 200;
        takeOn(2);
        alertmanager.step();
        assertThat(sizes).containsExactly(1, 2);
        assertThat(count("failed")).isEqualTo(1);
        assertThat(count("taken")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedWaitsForTheNextMinute() throws InterruptedException {
        status = 400;
        takeOn(1);
        alertmanager.step();
        takeOn(2);
        alertmanager.step();
        assertThat(sizes).containsExactly(1, 1);
        assertThat(count("refused")).isEqualTo(2);
    }

    @Test
    void manyArePostedInParts() throws InterruptedException {
        for (int i = 1; i <= 1001; i++) {
            takeOn(i);
        }
        alertmanager.step();
        assertThat(sizes).containsExactly(500, 500, 1);
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceIt() throws InterruptedException {
        takeOn(1);
        alertmanager.step();
        clock.pass(-3_600_000);
        alertmanager.step();
        assertThat(sizes).containsExactly(1, 1);
    }

    private void takeOn(long group) {
        Firing firing = TestFirings.on(group, START);
        alerts.take(firing, clock.millis());
    }

    private double count(String outcome) {
        return metrics.get("errata.alertmanager.posts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
