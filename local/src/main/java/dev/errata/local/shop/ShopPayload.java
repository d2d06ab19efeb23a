// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.model.Format;

/**
 * What one service exports at once.
 *
 * @param format {@link Format#OTLP_SPANS} or {@link Format#OTLP_LOGS}
 * @param service its {@code service.name}
 * @param items spans or log records
 * @param bytes {@code ExportTraceServiceRequest} or {@code ExportLogsServiceRequest}
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record ShopPayload(Format format, String service, int items, byte[] bytes) {}
