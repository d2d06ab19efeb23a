/** How does Flink SQL ask what Errata knows about traces and messages? */
@NullMarked
package dev.errata.udfs;

import org.jspecify.annotations.NullMarked;
