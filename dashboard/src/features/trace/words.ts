// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Origin, Span } from "./api";

const reasons: Record<Origin["reason"], string> = {
  ORIGIN: "it failed by itself",
  BROKER: "a message was not taken",
  CALLER_FAULT: "it asked for what the callee rightly refused",
  THROTTLED: "it was asked too often",
  CALLEE_SLOW: "it worked longer than its caller waited",
  PEER_ERROR: "it answered that it failed, and its spans do not say why",
  PEER_TIMEOUT: "it did not answer in time, and no span of it is known",
  PEER_UNREACHABLE: "it could not be reached",
  PEER_UNKNOWN: "a call to it failed, and nothing says why",
  CLIENT_SIDE: "the answer was good, and could not be used",
};

/** Why a component is taken for where it began, as the rest of a sentence. */
export function reasonWords(reason: Origin["reason"]): string {
  return reasons[reason];
}

export const confidenceWords: Record<Origin["confidence"], string> = {
  LOW: "a guess",
  MEDIUM: "likely",
  HIGH: "sure",
};

export const roleWords: Record<Span["role"], string> = {
  NONE: "",
  ORIGIN: "origin",
  CHAIN: "chain",
  HANDLED: "handled",
};

export const kindWords: Record<Span["kind"], string> = {
  INTERNAL: "internal work",
  SERVER: "answers a call",
  CLIENT: "makes a call",
  PRODUCER: "sends a message",
  CONSUMER: "takes a message",
};
