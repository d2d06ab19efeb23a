/** How is knowledge that changes often, and so is kept as text beside the code, read? */
@NullMarked
package dev.errata.grouping.lists;

import org.jspecify.annotations.NullMarked;
