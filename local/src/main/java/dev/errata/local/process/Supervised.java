// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One part's process together with the supervisor that starts it again when it dies. */
public final class Supervised {
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration KILL = Duration.ofSeconds(5);
    private static final String SCRIPT = "local/supervise";

    private final Home home;
    private final Part part;

    public Supervised(Home home, Part part) {
        this.home = home;
        this.part = part;
    }

    /** Starts the supervisor, which starts the part; both outlive this JVM and its terminal. */
    public void start(Command command) throws IOException {
        List<String> line = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            line.add(setsid.toString());
        }
        line.addAll(List.of("bash", home.checkout().resolve(SCRIPT).toString(), home.marker(part), part.id()));
        line.addAll(List.of(home.pids().toString(), home.out(part).toString()));
        line.addAll(command.arguments());
        Files.deleteIfExists(file("pid"));
        Files.writeString(file("restarts"), "0\n");
        Files.writeString(file("wanted"), "");
        ProcessBuilder builder = new ProcessBuilder(line).directory(home.root().toFile());
        builder.environment().putAll(command.environment());
        ProcessBuilder.Redirect out =
                ProcessBuilder.Redirect.appendTo(home.out(part).toFile());
        Process supervisor =
                builder.redirectOutput(out).redirectErrorStream(true).start();
        supervisor.getOutputStream().close();
        Files.writeString(file("supervisor"), supervisor.pid() + "\n");
    }

    /** Ends the supervisor and the part, politely first; afterwards no process of the part is left. */
    public void stop() throws IOException {
        Files.deleteIfExists(file("wanted"));
        supervisor().ifPresent(ProcessHandle::destroy);
        if (!Await.until(STOP, () -> supervisor().isEmpty())) {
            supervisor().ifPresent(ProcessHandle::destroyForcibly);
        }
        List<ProcessHandle> left = processes();
        left.forEach(ProcessHandle::destroy);
        if (!Await.until(STOP, () -> processes().isEmpty())) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!Await.until(KILL, () -> processes().isEmpty())) {
                throw new IOException(part + " does not end: " + processes());
            }
        }
        Files.deleteIfExists(file("pid"));
        Files.deleteIfExists(file("supervisor"));
    }

    /** The supervisor, when it lives. */
    public Optional<ProcessHandle> supervisor() {
        return living("supervisor");
    }

    /** The part's process, when it lives. */
    public Optional<ProcessHandle> process() {
        return living("pid");
    }

    /** True from {@link #start} to {@link #stop}, whatever happened in between. */
    public boolean wanted() {
        return Files.exists(file("wanted"));
    }

    /** How often the supervisor has started the part again. */
    public int restarts() {
        return number("restarts").map(Long::intValue).orElse(0);
    }

    /** Every living process that carries the part's marker. */
    public List<ProcessHandle> processes() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::isOurs).toList();
        }
    }

    private Optional<ProcessHandle> living(String kind) {
        return number(kind).flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle handle) {
        String line = handle.info().commandLine().orElse("") + " ";
        return line.contains(home.marker(part) + " ");
    }

    private Optional<Long> number(String kind) {
        try {
            return Optional.of(Files.readString(file(kind)).strip())
                    .filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::parseLong);
        } catch (java.nio.file.NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String kind) {
        return home.pids().resolve(part.id() + "." + kind);
    }
}
