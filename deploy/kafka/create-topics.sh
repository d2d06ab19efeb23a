#!/usr/bin/env bash
# Copyright 2026 The Errata Authors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the topics of topics.txt that are not there yet; those that exist are left as they are.
# KAFKA_BOOTSTRAP  host:port list (default localhost:9092)      KAFKA_COMMAND_CONFIG  client.properties, for TLS and SASL
# KAFKA_REPLICATION  copies of every partition (default 1)      KAFKA_HOME  where Kafka is installed (default /opt/kafka)
set -euo pipefail
readonly topics=$(dirname "${BASH_SOURCE[0]}")/topics.txt
command=("${KAFKA_HOME:-/opt/kafka}/bin/kafka-topics.sh" --bootstrap-server "${KAFKA_BOOTSTRAP:-localhost:9092}")
[ -z "${KAFKA_COMMAND_CONFIG:-}" ] || command+=(--command-config "$KAFKA_COMMAND_CONFIG")

while read -r name partitions settings; do
  case $name in '' | '#'*) continue ;; esac
  configs=()
  for setting in ${settings//,/ }; do
    configs+=(--config "$setting")
  done
  # A payload that was acknowledged is then on two brokers.
  [ "${KAFKA_REPLICATION:-1}" -lt 3 ] || configs+=(--config min.insync.replicas=2)
  "${command[@]}" --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "${KAFKA_REPLICATION:-1}" "${configs[@]}" </dev/null
done <"$topics"
"${command[@]}" --list
