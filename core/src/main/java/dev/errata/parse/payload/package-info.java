/** Gives every payload to the reader of its format: who reads this? */
@NullMarked
package dev.errata.parse.payload;

import org.jspecify.annotations.NullMarked;
