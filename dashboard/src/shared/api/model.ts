// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { z } from "zod";
import { statuses } from "#shared/ui/StatusBadge";

// Words that several answers have in common.

export const status = z.enum(statuses);

export const level = z.enum(["FATAL", "ERROR", "WARNING", "INFO", "DEBUG"]);

export type Level = z.infer<typeof level>;

export const answer = z.enum(["YES", "NO", "UNKNOWN"]);

export const frame = z.object({
  module: z.string(),
  function: z.string(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  in_app: answer,
  source_line: z.string(),
});

/** One call of a stack. */
export type Frame = z.infer<typeof frame>;

export const exception = z.object({
  type: z.string(),
  message: z.string(),
  handled: answer,
  synthetic: z.boolean(),
  frames: z.array(frame),
});

/** One exception of a chain; its frames have the oldest call first. */
export type Exception = z.infer<typeof exception>;

export const deployment = z.object({
  service: z.string(),
  environment: z.string(),
  version: z.string(),
  at: z.string(),
});
