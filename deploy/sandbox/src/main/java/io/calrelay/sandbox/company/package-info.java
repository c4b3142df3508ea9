/** The company file: the world a sandbox starts with, checked field by field. Knows no cloud. */
@NullMarked
package io.calrelay.sandbox.company;

import org.jspecify.annotations.NullMarked;
