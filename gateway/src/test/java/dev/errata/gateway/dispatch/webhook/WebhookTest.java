// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import static dev.errata.gateway.dispatch.TestFirings.GROUP;
import static dev.errata.gateway.dispatch.TestFirings.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.errata.gateway.dispatch.TestFirings;
import dev.errata.gateway.dispatch.TestFirings.StandingClock;
import dev.errata.gateway.dispatch.alertmanager.PageUrl;
import dev.errata.gateway.dispatch.http.AddressGuard;
import dev.errata.gateway.dispatch.http.Answer;
import dev.errata.gateway.dispatch.http.JsonPost;
import dev.errata.gateway.dispatch.http.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final WebhookSecrets SECRETS = WebhookSecrets.parse("whsec_plJ3nmyCDGBKInavdOK15jsl");
    private static final Delivery DELIVERY = Delivery.of(TestFirings.on(GROUP, START), START);

    private record Received(String path, Map<String, List<String>> headers, byte[] body) {}

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final JsonPost http = new JsonPost();
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(
                    new Received(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void whatIsSentIsSigned() throws InterruptedException {
        assertThat(send("127.0.0.1", "127.0.0.1").isGood()).isTrue();
        Received one = received.get(0);
        assertThat(one.path()).isEqualTo("/hook?x=1");
        assertThat(header(one, "Webhook-id")).isEqualTo(DELIVERY.id());
        assertThat(header(one, "Webhook-timestamp")).isEqualTo(Long.toString(START / 1000));
        assertThat(header(one, "Webhook-signature")).isEqualTo(SECRETS.sign(DELIVERY.id(), START / 1000, one.body()));
        assertThat(header(one, "Content-type")).startsWith("application/json");
    }

    @Test
    void anAddressThatIsNotAllowedIsNeverConnectedTo() throws InterruptedException {
        Answer answer = send("127.0.0.1", "192.0.2.1");
        assertThat(answer.isGood()).isFalse();
        assertThat(answer.toString()).contains("not public");
        assertThat(received).isEmpty();
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() throws InterruptedException {
        // A name that DNS does not know: only the address of the guard can lead to the server.
        assertThat(send("hooks.invalid", "hooks.invalid").isGood()).isTrue();
        assertThat(header(received.get(0), "Host")).isEqualTo("hooks.invalid:" + port());
    }

    @Test
    void aRedirectIsNotFollowedAndNoDelivery() throws InterruptedException {
        status = 307;
        assertThat(send("127.0.0.1", "127.0.0.1").isGood()).isFalse();
        assertThat(received).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsNoAnswer() throws InterruptedException {
        server.stop(0);
        assertThat(send("127.0.0.1", "127.0.0.1").status()).isZero();
    }

    private Answer send(String host, String allowed) throws InterruptedException {
        AddressGuard guard = new AddressGuard(List.of(allowed), name ->
                new InetAddress[] {InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1})});
        Target target = Target.parse("http://" + host + ":" + port() + "/hook?x=1", "the webhook");
        return new Webhook(target, guard, SECRETS, new PageUrl(""), new StandingClock()).send(DELIVERY, http);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String header(Received one, String name) {
        return one.headers().getOrDefault(name, List.of("none")).get(0);
    }
}
