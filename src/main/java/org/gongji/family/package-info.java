/** Family co-use bindings (家庭共济): who may spend whose money, in which order. */
@ApplicationModule(
		allowedDependencies = { "money", "access", "vault", "audit", "files", "notice", "site", "rules", "person" })
package org.gongji.family;

import org.springframework.modulith.ApplicationModule;
