/**
 * Speaks with the SuiteApp's RESTlets: signs, calls, checks answers against the contract, turns its messages into the words of
 * the domain and back. Knows no other gateway, no rules, no steps, no storage, no web.
 */
@NullMarked
package io.calrelay.gateway.netsuite;

import org.jspecify.annotations.NullMarked;
