// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the system, with their partitions and how long they keep what. */
public final class Topics {
    private static final String MAX_MESSAGE_BYTES = "10485760";
    private static final String SEGMENT_BYTES = "268435456";

    /** Payloads as received and telemetry: a week, and at most 2 GiB a partition. */
    private static final Map<String, String> STREAM = Map.of(
            "retention.ms", Long.toString(Duration.ofDays(7).toMillis()), "retention.bytes", Long.toString(2L << 30));

    /** What people asked for and changed is never forgotten. */
    private static final Map<String, String> JOURNAL = Map.of("retention.ms", "-1");

    /** The last value of every key. */
    private static final Map<String, String> TABLE = Map.of("cleanup.policy", "compact");

    /** Every topic that {@code up} makes. */
    public static final List<NewTopic> ALL = List.of(
            topic("errata.events", 4, STREAM),
            topic("otlp_spans", 4, STREAM),
            topic("otlp_logs", 4, STREAM),
            topic("errata.grouped", 1, STREAM),
            topic("errata.outcomes", 1, STREAM),
            topic("errata.commands", 1, JOURNAL),
            topic("errata.audit", 1, JOURNAL),
            topic("errata.projects", 1, TABLE),
            topic("errata.members", 1, TABLE),
            topic("errata.rules", 1, TABLE),
            topic("errata.silences", 1, TABLE),
            topic("errata.releases", 1, TABLE),
            topic("errata.roots", 1, TABLE),
            topic("errata.groups", 4, TABLE),
            topic("errata.alerts", 1, TABLE),
            topic("errata.deliveries", 1, TABLE));

    private Topics() {}

    /** Makes the topics that are not there yet; those that exist are left as they are. */
    static void create(String bootstrap) throws IOException {
        try (Admin admin = admin(bootstrap, Duration.ofSeconds(30))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = ALL.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IOException("cannot create the topics: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating the topics", e);
        }
    }

    /** True when the broker answers a question about its topics within five seconds. */
    static boolean canBeListed(String bootstrap) {
        try (Admin admin = admin(bootstrap, Duration.ofSeconds(5))) {
            admin.listTopics().names().get();
            return true;
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Admin admin(String bootstrap, Duration limit) {
        int millis = (int) limit.toMillis();
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> keeping) {
        Map<String, String> settings = new HashMap<>(keeping);
        settings.put("max.message.bytes", MAX_MESSAGE_BYTES);
        settings.put("segment.bytes", SEGMENT_BYTES);
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
