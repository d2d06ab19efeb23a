// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

/** A port that some part opens on loopback, with its default number; the last three digits are unique, so offsets in whole thousands never meet. */
public enum Endpoint {
    GATEWAY(8080, "gateway"),
    FLINK(8081, "Flink REST and web UI"),
    FLINK_RPC(8083, "JobManager RPC"),
    FLINK_BLOB(8084, "JobManager blob server"),
    TASKMANAGER_RPC(8085, "TaskManager RPC"),
    TASKMANAGER_DATA(8086, "TaskManager data"),
    ZOOKEEPER(8087, "ZooKeeper"),
    JOBMANAGER_METRICS(8088, "JobManager metrics"),
    TASKMANAGER_METRICS(8089, "TaskManager metrics"),
    CLICKHOUSE(8123, "ClickHouse HTTP"),
    KAFKA(9092, "Kafka"),
    KAFKA_CONTROLLER(9093, "Kafka controller");

    private final int standard;
    private final String label;

    Endpoint(int standard, String label) {
        this.standard = standard;
        this.label = label;
    }

    /** The port number when nothing is moved. */
    public int standard() {
        return standard;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
