// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.DispatchSettings;
import dev.errata.gateway.dispatch.Dispatcher;
import dev.errata.gateway.topic.Topic;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The dispatcher between a real broker and its receivers. */
class DispatcherIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLjSw";

    @TempDir
    Path root;

    private LocalStack stack;
    private Map<String, String> kafka;
    private WebhookReceiver webhook;
    private AlertsWriter alerts;

    @BeforeEach
    void start() throws IOException {
        stack = LocalStack.start(root.resolve("home"), Ports.free(new Random()), Part.KAFKA);
        String bootstrap = stack.home().ports().address(Endpoint.KAFKA);
        kafka = Map.of("bootstrap.servers", bootstrap);
        webhook = new WebhookReceiver();
        alerts = new AlertsWriter(bootstrap);
    }

    @AfterEach
    void stop() throws IOException {
        alerts.close();
        webhook.close();
        stack.close();
    }

    @Test
    void everyChangeIsToldOnceWhateverIsRestarted() throws Exception {
        try (AlertReceiver receiver = new AlertmanagerDouble()) {
            tellsEveryChangeOnce(receiver);
        }
    }

    @Test
    void aRealAlertmanagerIsToldTheSame() throws Exception {
        Optional<Path> program = AlertmanagerProcess.find();
        assumeTrue(program.isPresent(), "no prometheus-alertmanager on the path, and ALERTMANAGER_BIN is not set");
        try (AlertReceiver receiver = new AlertmanagerProcess(program.get(), root.resolve("alertmanager"))) {
            tellsEveryChangeOnce(receiver);
            Map<Object, String> fingerprints = new HashMap<>();
            receiver.notifications().forEach(told -> fingerprints.put(told.labels(), told.fingerprint()));
            assertThat(webhook.taken())
                    .allSatisfy(message -> assertThat(
                                    message.json().at("/alerts/0/fingerprint").asText())
                            .isEqualTo(fingerprints.get(message.json().at("/alerts/0/labels"))));
        }
    }

    private void tellsEveryChangeOnce(AlertReceiver receiver) throws Exception {
        Firing first = AlertsWriter.on(1, 1);
        Firing second = AlertsWriter.on(2, 2);
        try (Dispatcher dispatcher = dispatcher(receiver)) {
            alerts.abort(AlertsWriter.on(9, 9));
            alerts.write(first);
            assertTold(receiver, "1 root firing");
            assertThat(dispatcher)
                    .hasToString("Alertmanager [" + host(receiver.url()) + "], webhook [" + host(webhook.url()) + "]");
            assertEventually(() -> webhook.taken().size(), 1);
            assertEventually(() -> receiver.active().contains("Watchdog"), true);
        }
        alerts.write(first.ceased(System.currentTimeMillis(), "calm"), second);
        try (Dispatcher restarted = dispatcher(receiver)) {
            assertThat(restarted).isNotNull();
            assertTold(receiver, "1 root firing", "1 root resolved", "2 root firing");
            assertEventually(() -> webhook.taken().size(), 3);
            Firing propagated = new Firing(
                    second.project(),
                    2,
                    second.rule(),
                    second.alertname(),
                    second.severity(),
                    second.environment(),
                    second.service(),
                    second.release(),
                    second.title(),
                    true,
                    second.startsAt(),
                    0,
                    second.reason(),
                    second.count(),
                    second.mean(),
                    second.pValue(),
                    1);
            alerts.write(propagated);
            assertTold(
                    receiver,
                    "1 root firing",
                    "1 root resolved",
                    "2 root firing",
                    "2 root resolved",
                    "2 propagated firing");
            alerts.write(propagated.ceased(System.currentTimeMillis(), "calm"));
            assertTold(
                    receiver,
                    "1 root firing",
                    "1 root resolved",
                    "2 root firing",
                    "2 root resolved",
                    "2 propagated firing",
                    "2 propagated resolved");
            assertEventually(() -> webhook.taken().size(), 4);
        }
        assertThat(webhook.taken().stream().map(WebhookReceiver.Message::shown).map(DispatcherIT::shortened))
                .containsExactlyInAnyOrder("1 firing", "1 resolved", "2 firing", "2 resolved");
        assertThat(webhook.all())
                .allSatisfy(message -> assertThat(message.signature()).isEqualTo(signature(message)));
    }

    @Test
    void whatTheWebhookRefusesIsSentAgainUnderTheSameIdEvenAfterARestart() throws Exception {
        webhook.answer(503);
        try (Dispatcher dispatcher = dispatcher()) {
            assertThat(dispatcher).isNotNull();
            alerts.write(AlertsWriter.on(3, 3));
            assertEventually(() -> webhook.all().size(), 1);
        }
        webhook.answer(204);
        try (Dispatcher restarted = dispatcher()) {
            assertThat(restarted).isNotNull();
            assertEventually(() -> webhook.taken().size(), 1);
            alerts.write(AlertsWriter.on(4, 4));
            assertEventually(() -> webhook.taken().size(), 2);
        }
        assertThat(webhook.all()).hasSize(3);
        assertThat(webhook.all().get(1).id()).isEqualTo(webhook.all().get(0).id());
    }

    @Test
    void atTheFirstStartOnlyWhatIsOnIsTold() throws Exception {
        Firing over = AlertsWriter.on(5, 5);
        alerts.write(over, over.ceased(System.currentTimeMillis(), "calm"), AlertsWriter.on(6, 6));
        try (Dispatcher dispatcher = dispatcher()) {
            assertThat(dispatcher).isNotNull();
            assertEventually(() -> webhook.taken().size(), 1);
            alerts.write(AlertsWriter.on(7, 7));
            assertEventually(() -> webhook.taken().size(), 2);
        }
        assertThat(webhook.taken().stream().map(WebhookReceiver.Message::shown).map(DispatcherIT::shortened))
                .containsExactly("6 firing", "7 firing");
    }

    @Test
    void whatIsSilencedIsToldToNobodyUntilTheSilenceEnds() throws Exception {
        try (AlertReceiver receiver = new AlertmanagerDouble();
                TopicWriter writer = new TopicWriter(kafka)) {
            Firing silenced = AlertsWriter.on(11, 11);
            String silence = """
                    {"id":"s-1","project":"%s","matchers":[{"name":"group_id","value":"%016x","is_regex":false,"is_equal":true}],
                     "starts_at":"2026-01-01T00:00:00Z","ends_at":"%s","created_by":"ada","comment":"known"}""";
            writer.write(
                    Topic.SILENCES,
                    "s-1",
                    silence.formatted(silenced.project(), silenced.group(), "2100-01-01T00:00:00Z"));
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            try (Dispatcher dispatcher = dispatcher(metrics, "--alertmanager=" + receiver.url())) {
                assertThat(dispatcher).isNotNull();
                alerts.write(silenced, AlertsWriter.on(12, 12));
                assertEventually(() -> webhook.taken().size(), 1);
                assertThat(webhook.taken().get(0).shown()).contains("000c");
                assertEventually(
                        () -> metrics.get("errata.alerts.silenced").gauge().value(), 1.0);
                assertTold(receiver, "c root firing");
                writer.write(
                        Topic.SILENCES,
                        "s-1",
                        silence.formatted(silenced.project(), silenced.group(), "2026-01-01T00:00:01Z"));
                assertEventually(() -> webhook.taken().size(), 2);
                assertThat(webhook.taken().get(1).shown()).contains("000b");
                assertThat(metrics.get("errata.alerts.silenced").gauge().value())
                        .isZero();
            }
        }
    }

    private Dispatcher dispatcher(AlertReceiver receiver) {
        return dispatcher("--alertmanager=" + receiver.url());
    }

    private Dispatcher dispatcher(String... more) {
        return dispatcher(new SimpleMeterRegistry(), more);
    }

    private Dispatcher dispatcher(SimpleMeterRegistry metrics, String... more) {
        DispatchSettings settings = new DispatchSettings();
        new CommandLine(settings)
                .parseArgs(Stream.concat(
                                Stream.of(
                                        "--webhook-url=" + webhook.url(),
                                        "--webhook-allow=127.0.0.0/8",
                                        "--page-url=https://errata.example"),
                                Stream.of(more))
                        .toArray(String[]::new));
        return Dispatcher.start(settings.plan("whsec_" + SECRET, Clock.systemUTC()), kafka, metrics, Clock.systemUTC());
    }

    /** Whoever is told by Alertmanager is told exactly this, in whatever order. */
    private static void assertTold(AlertReceiver receiver, String... expected) throws Exception {
        Supplier<List<String>> told = () -> receiver.notifications().stream()
                .map(AlertReceiver.Notification::shown)
                .map(DispatcherIT::shortened)
                .toList();
        Await.until(LIMIT, () -> told.get().size() >= expected.length);
        assertThat(told.get()).containsExactlyInAnyOrder(expected);
    }

    private static void assertEventually(Callable<Object> question, Object answer) throws Exception {
        Await.until(LIMIT, () -> {
            try {
                return answer.equals(question.call());
            } catch (Exception notYet) {
                return false;
            }
        });
        assertThat(question.call()).isEqualTo(answer);
    }

    private static String shortened(String shown) {
        return shown.replaceAll("^0+", "");
    }

    private static String host(String url) {
        return url.replaceAll("^http://([^/]+).*", "$1");
    }

    private static String signature(WebhookReceiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET), "HmacSHA256"));
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((message.id() + "." + message.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(message.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
    }
}
