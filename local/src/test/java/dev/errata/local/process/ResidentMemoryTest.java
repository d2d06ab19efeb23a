// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResidentMemoryTest {
    @Test
    void residentLineIsReadInMegabytes() {
        assertThat(ResidentMemory.fromProc("VmHWM:\t  999999 kB\nVmRSS:\t  204800 kB\n"))
                .isEqualTo(200);
        assertThat(ResidentMemory.fromProc("State:\tZ (zombie)\n")).isZero();
    }

    @Test
    void thisProcessTakesSomethingAndAGoneOneNothing() {
        assertThat(ResidentMemory.megabytes(ProcessHandle.current().pid())).isPositive();
        assertThat(ResidentMemory.megabytes(999_999_999L)).isZero();
    }
}
