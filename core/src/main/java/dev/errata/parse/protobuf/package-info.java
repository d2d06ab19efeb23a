/** Reads protobuf bytes straight into the few fields that are wanted: how is a message read without generated code? */
@NullMarked
package dev.errata.parse.protobuf;

import org.jspecify.annotations.NullMarked;
