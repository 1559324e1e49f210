/**
 * Both packaged services and a real PostgreSQL, driven through their public APIs alone: what must hold for a user,
 * whatever dies meanwhile.
 */
@NullMarked
package org.linimasa.deploy.system;

import org.jspecify.annotations.NullMarked;
