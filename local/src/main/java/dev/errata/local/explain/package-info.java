/** Why is an error in its group? */
@NullMarked
package dev.errata.local.explain;

import org.jspecify.annotations.NullMarked;
