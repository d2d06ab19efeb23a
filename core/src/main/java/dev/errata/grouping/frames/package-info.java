/** What is one call on a stack called, whatever build, proxy or runtime it passed through, and whose code is it? */
@NullMarked
package dev.errata.grouping.frames;

import org.jspecify.annotations.NullMarked;
