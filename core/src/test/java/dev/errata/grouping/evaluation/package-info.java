/** How well do the groups agree with the labels of real data? */
@NullMarked
package dev.errata.grouping.evaluation;

import org.jspecify.annotations.NullMarked;
