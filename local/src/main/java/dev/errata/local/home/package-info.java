/** Where does everything of one installation lie, and on which ports does it listen? */
@NullMarked
package dev.errata.local.home;

import org.jspecify.annotations.NullMarked;
