/** Which processes of the system run, and who starts them again? */
@NullMarked
package dev.errata.local.process;

import org.jspecify.annotations.NullMarked;
