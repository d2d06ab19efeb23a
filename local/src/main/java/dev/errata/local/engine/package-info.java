/** How does one process become a ClickHouse server, and where does the engine come from? */
@NullMarked
package dev.errata.local.engine;

import org.jspecify.annotations.NullMarked;
