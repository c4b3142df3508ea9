/** Who may call: the service account, its delegation, access tokens and scopes. Knows no events. */
@NullMarked
package io.calrelay.sandbox.google.auth;

import org.jspecify.annotations.NullMarked;
