/** Does the schema, every question and every panel work on the real ClickHouse? */
@NullMarked
package dev.errata.local.store;

import org.jspecify.annotations.NullMarked;
