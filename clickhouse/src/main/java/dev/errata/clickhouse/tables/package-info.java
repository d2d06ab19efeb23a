/** What is a row of each table? One class per table, naming its columns and how they are filled. */
@NullMarked
package dev.errata.clickhouse.tables;

import org.jspecify.annotations.NullMarked;
