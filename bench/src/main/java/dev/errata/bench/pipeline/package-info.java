/** What does an event cost from Kafka to ClickHouse, stage by stage? */
@NullMarked
package dev.errata.bench.pipeline;

import org.jspecify.annotations.NullMarked;
