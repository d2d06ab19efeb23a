/** How is each part started, and how do we know that it works? */
@NullMarked
package dev.errata.local.parts;

import org.jspecify.annotations.NullMarked;
