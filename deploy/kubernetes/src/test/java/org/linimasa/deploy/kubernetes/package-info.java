/**
 * Holds the manifests of this folder to Kubernetes' types and to rules of our own. What a cluster makes of them is tried
 * elsewhere.
 */
@NullMarked
package org.linimasa.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
