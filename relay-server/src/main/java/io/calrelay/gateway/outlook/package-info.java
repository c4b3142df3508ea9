/**
 * Outlook calendars through Microsoft Graph: calls, tokens, subscriptions, and what each field is called there. Knows the
 * model and the ports; nothing of rules, storage, the web or the other services.
 */
@NullMarked
package io.calrelay.gateway.outlook;

import org.jspecify.annotations.NullMarked;
