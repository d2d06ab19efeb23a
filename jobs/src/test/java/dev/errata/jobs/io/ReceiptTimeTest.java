// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class ReceiptTimeTest {

    private long activity;
    private boolean idle;
    private final List<Long> watermarks = new ArrayList<>();

    @Test
    void timeFollowsWhatIsReceived() {
        WatermarkGenerator<String> time = generator();
        emit(time);
        assertThat(watermarks).as("nothing is known yet").isEmpty();
        time.onEvent("a", 10_000, output());
        time.onEvent("b", 9_000, output());
        emit(time);
        assertThat(watermarks).containsExactly(10_000 - 1_000 - 1L);
    }

    @Test
    void inSilenceTimeGoesOnByTheClock() {
        WatermarkGenerator<String> time = generator();
        time.onEvent("a", 10_000, output());
        activity += 2_999;
        emit(time);
        assertThat(watermarks).containsExactly(8_999L);
        activity += 1;
        long before = System.currentTimeMillis();
        emit(time);
        assertThat(watermarks.get(1)).isBetween(before - 4_001, System.currentTimeMillis() - 4_001);
    }

    @Test
    void whatNeverReceivedAnythingIsIdleAndDoesNotLead() {
        WatermarkGenerator<String> time = generator();
        activity += 3_000;
        emit(time);
        assertThat(watermarks).isEmpty();
        assertThat(idle).isTrue();
    }

    private WatermarkGenerator<String> generator() {
        return ReceiptTime.<String>strategy(Duration.ofSeconds(1), Duration.ofSeconds(3))
                .createWatermarkGenerator(new WatermarkGeneratorSupplier.Context() {
                    @Override
                    public MetricGroup getMetricGroup() {
                        return new UnregisteredMetricsGroup();
                    }

                    @Override
                    public RelativeClock getInputActivityClock() {
                        return new RelativeClock() {
                            @Override
                            public long relativeTimeMillis() {
                                return activity;
                            }

                            @Override
                            public long relativeTimeNanos() {
                                return TimeUnit.MILLISECONDS.toNanos(activity);
                            }
                        };
                    }
                });
    }

    private void emit(WatermarkGenerator<String> time) {
        time.onPeriodicEmit(output());
    }

    private WatermarkOutput output() {
        return new WatermarkOutput() {
            @Override
            public void emitWatermark(Watermark watermark) {
                watermarks.add(watermark.getTimestamp());
            }

            @Override
            public void markIdle() {
                idle = true;
            }

            @Override
            public void markActive() {}
        };
    }
}
