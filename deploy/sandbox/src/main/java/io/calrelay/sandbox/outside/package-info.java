/**
 * The people outside this world: organizers who invite people of this world, and guests who answer their meetings. Speaks only the
 * mail that travels between mailboxes; knows no cloud and no route.
 */
@NullMarked
package io.calrelay.sandbox.outside;

import org.jspecify.annotations.NullMarked;
