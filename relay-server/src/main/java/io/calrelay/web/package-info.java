/**
 * What the relay answers over HTTP: webhooks, health, its own API. Turns requests into calls of steps and stores, and
 * refusals into error codes. Knows no gateway, no SQL, no vendor but Javalin.
 */
@NullMarked
package io.calrelay.web;

import org.jspecify.annotations.NullMarked;
