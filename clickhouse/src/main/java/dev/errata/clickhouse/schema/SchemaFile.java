// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import dev.errata.clickhouse.SqlScript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered file of {@code sql/clickhouse}.
 *
 * @param id number in its name
 * @param name file name, {@code NNNN_verb_object.sql}
 * @param text statements; each may run twice without harm, because a run can end between two of them
 */
public record SchemaFile(int id, String name, String text) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})_[a-z0-9]+(_[a-z0-9]+)+\\.sql");

    /** Hash of the text, 64 hex digits. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Its statements in order. */
    public List<String> statements() {
        return SqlScript.statements(text);
    }

    /**
     * Texts by file name, as files in the order of their numbers.
     *
     * @throws SchemaException if a name has another form or a number stands twice
     */
    public static List<SchemaFile> of(Map<String, String> texts) {
        SortedMap<Integer, SchemaFile> files = new TreeMap<>();
        texts.forEach((name, text) -> {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                throw new SchemaException("a schema file is named NNNN_verb_object.sql, not " + name);
            }
            SchemaFile file = new SchemaFile(Integer.parseInt(matcher.group(1)), name, text);
            SchemaFile other = files.put(file.id(), file);
            if (other != null) {
                throw new SchemaException("two schema files have one number: " + other.name() + " and " + name);
            }
        });
        return List.copyOf(files.values());
    }
}
