/**
 * Keeps meetings, readings, subscriptions, people, the policy and nonces in MariaDB, with all content encrypted. Knows the
 * model and the ports; no rules, no gateways, no web, no clock.
 */
@NullMarked
package io.calrelay.store;

import org.jspecify.annotations.NullMarked;
