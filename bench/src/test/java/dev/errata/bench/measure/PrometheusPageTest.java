// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrometheusPageTest {

    private static final String PAGE = """
            # TYPE flink_taskmanager_job_task_operator_numRecordsIn gauge
            flink_taskmanager_job_task_operator_numRecordsIn{job_id="a1",operator_name="Source:_read_events",subtask_index="0",} 1.5E6
            flink_taskmanager_job_task_operator_numRecordsIn{job_id="a1",operator_name="Source:_read_events",subtask_index="1",} 20.0
            flink_taskmanager_job_task_operator_numRecordsIn{job_id="a1",operator_name="parse_events",subtask_index="1",} 7.0
            flink_taskmanager_job_task_operator_numRecordsIn{job_id="b2",operator_name="Source:_read_events",subtask_index="0",} 9.0
            """;

    @Test
    void subtasksOfOneOperatorAndJobAreAddedUp() {
        assertThat(PrometheusPage.sum(PAGE, "a1", "read-events", "numRecordsIn"))
                .isEqualTo(1_500_020);
    }

    @Test
    void metricThatIsNotThereYetIsZero() {
        assertThat(PrometheusPage.sum(PAGE, "c3", "read_events", "numRecordsIn"))
                .isZero();
    }
}
