// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which files a database still needs. */
final class MigrationPlan {

    private MigrationPlan() {}

    /**
     * The files to apply, in order.
     *
     * @throws SchemaException if an applied file was edited or is gone, or a new file has a number before an applied one
     */
    static List<SchemaFile> pending(List<SchemaFile> files, List<AppliedFile> applied) {
        Map<Integer, SchemaFile> known = files.stream().collect(Collectors.toMap(SchemaFile::id, Function.identity()));
        int last = -1;
        for (AppliedFile old : applied) {
            check(old, known.remove(old.id()));
            last = Math.max(last, old.id());
        }
        List<SchemaFile> pending = new ArrayList<>();
        for (SchemaFile file : files) {
            if (known.containsKey(file.id())) {
                refuseBefore(last, file);
                pending.add(file);
            }
        }
        return pending;
    }

    private static void check(AppliedFile old, @Nullable SchemaFile file) {
        if (file == null) {
            throw new SchemaException(
                    "the database has seen %s, which is missing here: is this program older than the database?"
                            .formatted(old.name()));
        }
        if (!file.sha256().equals(old.sha256())) {
            throw new SchemaException(
                    "%s was edited after it was applied as %s (sha256 was %s, is %s): restore it and add a new file instead"
                            .formatted(file.name(), old.name(), old.sha256(), file.sha256()));
        }
    }

    private static void refuseBefore(int last, SchemaFile file) {
        if (file.id() < last) {
            throw new SchemaException("%s comes before %04d, which is already applied: give it the next number"
                    .formatted(file.name(), last));
        }
    }
}
