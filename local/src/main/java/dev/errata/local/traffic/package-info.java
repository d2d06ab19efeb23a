/** What errors does a busy company send, and which of them did Kafka take? */
@NullMarked
package dev.errata.local.traffic;

import org.jspecify.annotations.NullMarked;
