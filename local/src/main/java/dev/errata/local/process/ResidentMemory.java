// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory of the machine a process holds. */
public final class ResidentMemory {
    private ResidentMemory() {}

    /** Resident megabytes (2^20 bytes) of a process, 0 when it is gone. */
    public static long megabytes(long pid) {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            return Files.isReadable(status) ? fromProc(Files.readString(status)) : fromPs(pid);
        } catch (IOException gone) {
            return 0;
        }
    }

    static long fromProc(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return kilobytes.matches("\\d+") ? Long.parseLong(kilobytes) >> 10 : 0;
    }
}
