/** Which parts of {@code track} can run alone, to see what each costs? */
@NullMarked
package dev.errata.bench.stages;

import org.jspecify.annotations.NullMarked;
