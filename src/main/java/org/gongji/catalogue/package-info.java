/** Coded items (医保目录): drug, device, consumable, service. */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "site", "rules", "files" })
package org.gongji.catalogue;

import org.springframework.modulith.ApplicationModule;
