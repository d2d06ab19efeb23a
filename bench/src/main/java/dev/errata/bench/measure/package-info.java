/** What do the processes of the system use? */
@NullMarked
package dev.errata.bench.measure;

import org.jspecify.annotations.NullMarked;
