/** How does a row become bytes? ClickHouse's RowBinary format, written at once and without intermediate objects. */
@NullMarked
package dev.errata.clickhouse.rowbinary;

import org.jspecify.annotations.NullMarked;
