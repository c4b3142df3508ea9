/** NetSuite's HTTP surface: RESTlets, record API, screens. Decides no rule of its own. */
@NullMarked
package io.calrelay.sandbox.netsuite.web;

import org.jspecify.annotations.NullMarked;
