// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
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

class ToldTimeTest {

    private final List<Long> watermarks = new ArrayList<>();
    private long activity;
    private boolean idle;

    @Test
    void timeIsThatOfTheSlowestTellerAndALeadFurther() {
        WatermarkGenerator<RawPayload> time = generator(Duration.ofMinutes(2));
        tell(time, new Progress(0, 2, 10_000));
        assertThat(watermarks).as("one of two has said nothing").isEmpty();
        tell(time, new Progress(1, 2, 8_000));
        tell(time, new Progress(0, 2, 20_000));
        assertThat(watermarks).containsExactly(11_000L, 11_000L);
    }

    @Test
    void afterARescaleTheNewTellersAreWaitedFor() {
        WatermarkGenerator<RawPayload> time = generator(Duration.ofMinutes(2));
        tell(time, new Progress(0, 1, 10_000));
        tell(time, new Progress(1, 2, 30_000));
        tell(time, new Progress(0, 2, 20_000));
        assertThat(watermarks).containsExactly(13_000L, 23_000L);
    }

    @Test
    void errorsAreNoProgressAndABrokenRecordIsNone() {
        WatermarkGenerator<RawPayload> time = generator(Duration.ofMinutes(2));
        hear(time, payload("", "{}"));
        hear(time, payload(Progress.FORMAT, "1 1 x"));
        hear(time, payload(Progress.FORMAT, "3 2 1"));
        assertThat(watermarks).isEmpty();
        assertThat(idle).isFalse();
    }

    @Test
    void aJobThatIsSilentForTooLongIsNotWaitedFor() {
        WatermarkGenerator<RawPayload> time = generator(Duration.ofMinutes(2));
        tell(time, new Progress(0, 1, 10_000));
        assertThat(idle).isFalse();
        activity += Duration.ofMinutes(2).toMillis() + 1;
        time.onPeriodicEmit(output());
        assertThat(idle).isTrue();
    }

    private void tell(WatermarkGenerator<RawPayload> time, Progress progress) {
        hear(time, payload(Progress.FORMAT, new String(progress.write(), StandardCharsets.US_ASCII)));
    }

    private void hear(WatermarkGenerator<RawPayload> time, RawPayload payload) {
        time.onEvent(payload, 0, output());
        time.onPeriodicEmit(output());
    }

    private static RawPayload payload(String format, String text) {
        return new RawPayload("", format, 0, "", "", text.getBytes(StandardCharsets.UTF_8));
    }

    private WatermarkGenerator<RawPayload> generator(Duration patience) {
        return ToldTime.strategy(Duration.ofSeconds(3), patience)
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
