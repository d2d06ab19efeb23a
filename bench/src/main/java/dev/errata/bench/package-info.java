/** How fast is it, and where does the time go? */
@NullMarked
package dev.errata.bench;

import org.jspecify.annotations.NullMarked;
