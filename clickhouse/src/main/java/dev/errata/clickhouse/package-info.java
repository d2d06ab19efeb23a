/** How is it kept and asked? Connections, schema migrations, inserts and queries. */
@NullMarked
package dev.errata.clickhouse;

import org.jspecify.annotations.NullMarked;
