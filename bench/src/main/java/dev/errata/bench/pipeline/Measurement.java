// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.Median;
import dev.errata.bench.measure.ProcessUsage;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one run took in its steady state, or the medians of several.
 *
 * @param eventsPerSecond rate
 * @param cpu processor time of each process, microseconds an event, without the JIT compiler
 * @param compiler processor time of the JIT compilers of all processes, microseconds an event
 * @param residentMegabytes memory of each process at the end
 */
public record Measurement(
        double eventsPerSecond, Map<Part, Double> cpu, double compiler, Map<Part, Double> residentMegabytes) {

    /** Samples behind this share of the events are not used: there the partitions run dry one by one. */
    private static final double END_OF_STEADY_STATE = 0.95;

    /**
     * The second half of a run, when everything is warm, without its end.
     *
     * @throws IOException if the run was so short that there are no two samples in it
     */
    public static Measurement steady(List<Sample> samples, long events) throws IOException {
        Sample from = samples.stream()
                .filter(sample -> sample.events() >= events / 2.0)
                .findFirst()
                .orElseThrow();
        Sample to = samples.get(samples.size() - 1);
        for (int i = samples.size() - 1; i >= 0 && to.events() > events * END_OF_STEADY_STATE; i--) {
            to = samples.get(i);
        }
        if (to.events() <= from.events()) {
            throw new IOException("%,d events were read too soon to be measured: take more of them".formatted(events));
        }
        return between(from, to);
    }

    /** What lies between two samples of a run. */
    static Measurement between(Sample from, Sample to) {
        double events = Math.max(1, to.events() - from.events());
        Map<Part, Double> cpu = new EnumMap<>(Part.class);
        Map<Part, Double> resident = new EnumMap<>(Part.class);
        double compiler = 0;
        for (Map.Entry<Part, ProcessUsage> entry : to.usage().entrySet()) {
            ProcessUsage after = entry.getValue();
            ProcessUsage before = from.usage().getOrDefault(entry.getKey(), after);
            cpu.put(entry.getKey(), (after.workMicros() - before.workMicros()) / events);
            compiler += (after.compilerMicros() - before.compilerMicros()) / events;
            resident.put(entry.getKey(), after.residentBytes() / 1e6);
        }
        return new Measurement(events * 1e9 / (to.nanos() - from.nanos()), cpu, compiler, resident);
    }

    /** The median of every figure by itself. */
    public static Measurement median(List<Measurement> runs) {
        return new Measurement(
                Median.of(runs, Measurement::eventsPerSecond),
                medians(runs, Measurement::cpu),
                Median.of(runs, Measurement::compiler),
                medians(runs, Measurement::residentMegabytes));
    }

    /** Processor time of the TaskManager, microseconds an event. */
    public double taskManagerCpu() {
        return cpu.getOrDefault(Part.TASKMANAGER, Double.NaN);
    }

    /** Processor time of all processes with the JIT compilers, microseconds an event. */
    public double totalCpu() {
        return cpu.values().stream().mapToDouble(Double::doubleValue).sum() + compiler;
    }

    private static Map<Part, Double> medians(
            List<Measurement> runs, java.util.function.Function<Measurement, Map<Part, Double>> figures) {
        Map<Part, Double> medians = new EnumMap<>(Part.class);
        for (Part part : figures.apply(runs.get(0)).keySet()) {
            medians.put(part, Median.of(runs, run -> figures.apply(run).getOrDefault(part, Double.NaN)));
        }
        return medians;
    }
}
