/**
 * Who may do what, for both services: roles, tokens, rate limits, and the refusal to start with a development's settings.
 * Which operation needs which role is said at the operation; where tokens are kept is each service's business.
 */
@NullMarked
package org.linimasa.rest.access;

import org.jspecify.annotations.NullMarked;
