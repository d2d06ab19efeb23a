#!/usr/bin/env bash
# Copyright 2026 The Errata Authors
# SPDX-License-Identifier: Apache-2.0
#
# Submits the job track unless it is there already, so that it may be run again at any time.
# ERRATA_RESTORE_FROM  savepoint or checkpoint to start from (default: none, at the earliest record)
# ERRATA_PARALLELISM   subtasks of every step (default: as in config.yaml)
# Arguments are options of track.
set -euo pipefail
jobs=$(flink list)
if grep -q ': errata track (' <<<"$jobs"; then
  echo 'track is running already'
  exit
fi
options=(--detached --class dev.errata.jobs.track.TrackJob)
[ -z "${ERRATA_RESTORE_FROM:-}" ] || options+=(--fromSavepoint "$ERRATA_RESTORE_FROM")
[ -z "${ERRATA_PARALLELISM:-}" ] || options+=(--parallelism "$ERRATA_PARALLELISM")
exec flink run "${options[@]}" /errata/errata-jobs.jar "$@"
