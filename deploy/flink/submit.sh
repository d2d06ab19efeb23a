#!/usr/bin/env bash
# Copyright 2026 The Errata Authors
# SPDX-License-Identifier: Apache-2.0
#
# Submits a job unless it is there already, so that it may be run again at any time: submit.sh track, submit.sh correlate.
# Further arguments are options of the job.
# ERRATA_RESTORE_FROM  savepoint or checkpoint to start from (default: none, at the earliest record)
# ERRATA_PARALLELISM   subtasks of every step (default: as in config.yaml)
set -euo pipefail
job=${1:-}
case $job in
  track) class=dev.errata.jobs.track.TrackJob ;;
  correlate) class=dev.errata.jobs.correlate.CorrelateJob ;;
  *)
    echo 'usage: submit.sh track|correlate [OPTION…]' >&2
    exit 2
    ;;
esac
jobs=$(flink list)
if grep -q ": errata $job (" <<<"$jobs"; then
  echo "$job is running already"
  exit
fi
options=(--detached --class "$class")
[ -z "${ERRATA_RESTORE_FROM:-}" ] || options+=(--fromSavepoint "$ERRATA_RESTORE_FROM")
[ -z "${ERRATA_PARALLELISM:-}" ] || options+=(--parallelism "$ERRATA_PARALLELISM")
exec flink run "${options[@]}" /errata/errata-jobs.jar "${@:2}"
