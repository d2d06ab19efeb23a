// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

/**
 * What a process has used since it started.
 *
 * @param cpuMicros processor time, user and system
 * @param compilerMicros the part of it that the JIT compiler took
 * @param residentBytes memory in RAM now
 */
public record ProcessUsage(long cpuMicros, long compilerMicros, long residentBytes) {

    /** Processor time without the JIT compiler, which a long run does not pay. */
    public long workMicros() {
        return cpuMicros - compilerMicros;
    }
}
