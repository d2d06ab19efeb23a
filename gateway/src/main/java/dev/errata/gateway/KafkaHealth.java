// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import dev.errata.gateway.intake.kafka.KafkaEventLog;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka now and then whether it is there, and tells when that changes. */
final class KafkaHealth implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaHealth.class);
    private static final int LIMIT_MILLIS = 2_000;

    private final Admin admin;
    private final KafkaEventLog log;
    private volatile boolean reachable;

    KafkaHealth(String bootstrap, KafkaEventLog log) {
        this.log = log;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                LIMIT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                LIMIT_MILLIS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500));
    }

    boolean isReachable() {
        return reachable;
    }

    /** One question, which takes two seconds at the most. */
    void ask() throws InterruptedException {
        boolean answers = answers();
        if (answers != reachable) {
            LOG.info(answers ? "Kafka is there" : "Kafka is away");
        }
        reachable = answers;
    }

    private boolean answers() throws InterruptedException {
        try {
            return log.learnTopics() && !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("Kafka does not answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
