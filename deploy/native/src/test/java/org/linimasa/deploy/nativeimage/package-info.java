/**
 * What the services declare for native images, held to what they do. A native image knows only the classes, resources and
 * locales it was told of, and says so at run time alone; so each is looked for here, where a JVM suffices.
 */
package org.linimasa.deploy.nativeimage;
