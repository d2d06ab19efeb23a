// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the statements of the project, which travel on the class path under {@code sql/}. */
public final class SqlFiles {

    private static final String ROOT = "sql/";
    /** A file that is always there: folders cannot be looked up in every jar. */
    private static final String ANCHOR = ROOT + "README.md";

    private SqlFiles() {}

    /**
     * The text of one file.
     *
     * @param path below {@code sql/}, such as {@code queries/cookbook/01_top_groups_by_users.sql}
     * @throws IllegalArgumentException if there is none
     */
    public static String read(String path) {
        try (var stream = SqlFiles.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no statement file sql/" + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sql/" + path, e);
        }
    }

    /** Texts of all {@code .sql} files directly in a folder below {@code sql/}, by file name, in its order. */
    public static SortedMap<String, String> in(String folder) {
        try {
            URL anchor = SqlFiles.class.getClassLoader().getResource(ANCHOR);
            if (anchor == null) {
                throw new IllegalStateException(ANCHOR + " is not on the class path");
            }
            return beside(anchor.toURI(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder sql/" + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find the folder sql/" + folder, e);
        }
    }

    /** The files of a folder beside the anchor, which lies in a folder or in a jar. */
    static SortedMap<String, String> beside(URI anchor, String folder) throws IOException {
        if (!anchor.getScheme().equals("jar")) {
            return list(Path.of(anchor).resolveSibling(folder));
        }
        Path jar = Path.of(URI.create(anchor.getRawSchemeSpecificPart().split("!", 2)[0]));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            return list(files.getPath(ROOT + folder));
        }
    }

    private static SortedMap<String, String> list(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".sql")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }
}
