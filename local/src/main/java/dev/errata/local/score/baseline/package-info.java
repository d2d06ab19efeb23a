/** What would others group by? Each key is made as the public documentation of its kind describes it. */
@NullMarked
package dev.errata.local.score.baseline;

import org.jspecify.annotations.NullMarked;
