/** Which schema files does a database still need? Reads them, checks them against what was applied, applies the rest. */
@NullMarked
package dev.errata.clickhouse.schema;

import org.jspecify.annotations.NullMarked;
