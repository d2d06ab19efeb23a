/** How does a person, or a test, use the whole system on one machine? */
@NullMarked
package dev.errata.local;

import org.jspecify.annotations.NullMarked;
