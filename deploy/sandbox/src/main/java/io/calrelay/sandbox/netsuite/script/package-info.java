/** Runs SuiteScript 2.1 files with their N modules and meters them. Knows no HTTP route. */
@NullMarked
package io.calrelay.sandbox.netsuite.script;

import org.jspecify.annotations.NullMarked;
