/** Pages that compose several rooms; web only. */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "site", "rules", "person", "provider",
		"catalogue", "account", "family", "benefit", "spending", "crediting", "casework", "closing" })
package org.gongji.desk;

import org.springframework.modulith.ApplicationModule;
