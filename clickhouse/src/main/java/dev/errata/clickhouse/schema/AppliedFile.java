// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

/** What a database remembers about a schema file; one row of {@code schema_migrations}. */
public record AppliedFile(int id, String name, String sha256) {}
