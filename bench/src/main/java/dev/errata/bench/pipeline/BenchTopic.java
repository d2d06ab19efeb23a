// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.Partitioning;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.local.traffic.TrafficSender;
import dev.errata.local.traffic.VirtualClock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A topic made anew for one measurement. */
public record BenchTopic(String bootstrap, String name, int partitions) {

    private static final int PARTITIONS = 4;

    /** Event time passes as if so many events a second had happened. */
    private static final double EVENTS_PER_SECOND = 60_000;

    /** A topic to read in parallel. */
    public BenchTopic(String bootstrap, String name) {
        this(bootstrap, name, PARTITIONS);
    }

    /** Makes the topic, empty. */
    public void create() throws IOException, InterruptedException {
        try (Admin admin = admin()) {
            delete(admin);
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", "-1"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IOException("cannot create the topic " + name + ": " + e.getCause(), e);
        }
    }

    /** Removes the topic and its data, if it is there. */
    public void delete() throws IOException, InterruptedException {
        try (Admin admin = admin()) {
            delete(admin);
        } catch (ExecutionException e) {
            throw new IOException("cannot delete the topic " + name + ": " + e.getCause(), e);
        }
    }

    private void delete(Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.deleteTopics(List.of(name)).all().get();
            while (admin.listTopics().names().get().contains(name)) {
                Thread.sleep(100);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    /** Fills it with so many events that end now, evenly over the partitions. */
    void fill(TrafficProfile profile, long events) {
        long start = System.currentTimeMillis() - (long) (events / EVENTS_PER_SECOND * 1_000);
        EventGenerator generator = new EventGenerator(profile, new VirtualClock(start, EVENTS_PER_SECOND));
        try (TrafficSender sender = new TrafficSender(bootstrap, name, Partitioning.EVEN, new Ledger())) {
            sender.send(generator, events, Pace.unlimited());
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }
}
