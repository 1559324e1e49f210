/**
 * The habits both APIs share: every error is a problem (RFC 9457), unknown query parameters are refused, every request
 * has a trace id, absent values are left out. What is served lives in the services.
 */
@NullMarked
package org.linimasa.rest;

import org.jspecify.annotations.NullMarked;
