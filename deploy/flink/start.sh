#!/usr/bin/env bash
# Copyright 2026 The Errata Authors
# SPDX-License-Identifier: Apache-2.0
#
# Starts a process of the official Flink image with the project's config.yaml. The image writes FLINK_PROPERTIES into
# that file, so it gets a copy of its own.
set -euo pipefail
cp /errata/flink-conf/config.yaml "$FLINK_HOME/conf/config.yaml"
exec /docker-entrypoint.sh "$@"
