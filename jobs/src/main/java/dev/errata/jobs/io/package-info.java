// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Where do payloads come from and where do rows go? Kafka, files and ClickHouse as Flink sources and sinks. */
@NullMarked
package dev.errata.jobs.io;

import org.jspecify.annotations.NullMarked;
