// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one trace tells.
 *
 * @param trace null if nothing failed in it
 * @param spans of the trace if something failed in it, else empty
 * @param edges one for each call
 * @param endpoints one for each request served, and one for each variant of it
 * @param propagations one for each step of an error from service to service
 * @param peers one for each call with a known address
 */
public record TraceFindings(
        @Nullable ErrorTrace trace,
        List<TraceSpan> spans,
        List<EdgeTally> edges,
        List<EndpointTally> endpoints,
        List<PropagationTally> propagations,
        List<PeerSighting> peers) {}
