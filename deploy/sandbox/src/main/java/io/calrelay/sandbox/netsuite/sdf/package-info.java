/** Reads an SDF project: scripts, deployments, custom records and fields, roles. Knows nothing of how they are run. */
@NullMarked
package io.calrelay.sandbox.netsuite.sdf;

import org.jspecify.annotations.NullMarked;
