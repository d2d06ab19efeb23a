/** How well do the groups agree with the labels of real data? */
@NullMarked
package dev.errata.local.score;

import org.jspecify.annotations.NullMarked;
