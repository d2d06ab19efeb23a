/** What tests of several packages share. */
@NullMarked
package dev.errata;

import org.jspecify.annotations.NullMarked;
