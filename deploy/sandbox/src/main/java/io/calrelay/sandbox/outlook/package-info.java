/**
 * Microsoft Graph's calendar surface and the Entra endpoints in front of it, simulated. Knows nothing of the relay: it answers
 * whoever calls as the real service would, and reaches other mailboxes only through the post office.
 */
@NullMarked
package io.calrelay.sandbox.outlook;

import org.jspecify.annotations.NullMarked;
