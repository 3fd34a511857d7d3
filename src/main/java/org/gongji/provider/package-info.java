/** Designated institutions (定点医药机构): level, class, agreement. */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "site", "rules" })
package org.gongji.provider;

import org.springframework.modulith.ApplicationModule;
