// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FlinkMemoryTest {
    @Test
    void optionsAndSettingsAreTheTwoMarkedLines() throws IOException {
        FlinkMemory.Answer answer = FlinkMemory.parse("""
                INFO  [] - Loading configuration property
                BASH_JAVA_UTILS_EXEC_RESULT:-Xmx1 -Xms1
                BASH_JAVA_UTILS_EXEC_RESULT:-D a=1b -D c=2
                """);
        assertThat(answer.jvmOptions()).containsExactly("-Xmx1", "-Xms1");
        assertThat(answer.settings()).containsExactly("-D", "a=1b", "-D", "c=2");
    }

    @Test
    void refusedSizesAreToldInFlinksWords() {
        assertThatThrownBy(() -> FlinkMemory.parse("IllegalConfigurationException: too little"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too little");
    }
}
