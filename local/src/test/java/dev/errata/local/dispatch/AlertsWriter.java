// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.dispatch;

import dev.errata.alerting.Firing;
import dev.errata.alerting.FiringJson;
import dev.errata.alerting.rules.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes {@code errata.alerts} in transactions, so that what a writer takes back can be tried too. */
final class AlertsWriter implements AutoCloseable {

    private static final String TOPIC = "errata.alerts";

    private final KafkaProducer<byte[], byte[]> producer;

    AlertsWriter(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "alerts-of-a-test"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    void write(Firing... firings) {
        begin(firings);
        producer.commitTransaction();
    }

    /** Writes what a crash undoes. */
    void abort(Firing... firings) {
        begin(firings);
        producer.flush();
        producer.abortTransaction();
    }

    private void begin(Firing... firings) {
        producer.beginTransaction();
        for (Firing firing : firings) {
            byte[] key = firing.key().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(TOPIC, key, FiringJson.write(firing)));
        }
    }

    static Firing on(long group, long root) {
        return new Firing(
                "shop",
                group,
                "error-group-spike",
                "ErrorGroupSpike",
                Severity.CRITICAL,
                "production",
                "checkout",
                "2.4.1",
                "IOError in pay",
                true,
                System.currentTimeMillis() - 60_000,
                0,
                "41 events, 2.9 expected",
                41,
                2.9,
                3e-19,
                root);
    }

    @Override
    public void close() {
        producer.close();
    }
}
