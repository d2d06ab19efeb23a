// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which process listens on a port. */
public final class PortHolder {
    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** {@code pid 123 (command line)}, when it can be known. */
    public static Optional<String> of(int port) {
        try {
            Path proc = Path.of("/proc/net/tcp");
            Optional<Long> pid = Files.isReadable(proc) ? fromProc(port) : fromLsof(port);
            return pid.map(PortHolder::describe);
        } catch (IOException | UncheckedIOException unknown) {
            return Optional.empty();
        }
    }

    /** The socket's inode in the text of {@code /proc/net/tcp} or {@code tcp6}. */
    static Optional<String> inode(String table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return table.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(column -> column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTEN))
                .map(column -> column[9])
                .findFirst();
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Path file = Path.of(table);
            Optional<String> inode = Files.isReadable(file) ? inode(Files.readString(file), port) : Optional.empty();
            if (inode.isPresent()) {
                return owner("socket:[" + inode.get() + "]");
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> owner(String socket) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(ProcessHandle::pid).filter(pid -> holds(pid, socket)).findFirst();
        }
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
        String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines()
                .filter(line -> line.matches("\\d+"))
                .map(Long::parseLong)
                .findFirst();
    }

    private static String describe(long pid) {
        String line = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().commandLine())
                .orElse("unknown");
        return "pid " + pid + " (" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + ")";
    }
}
