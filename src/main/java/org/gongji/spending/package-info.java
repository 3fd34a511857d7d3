/** A purchase or visit: check, settle, reverse (结算). */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "approval", "files", "notice", "site",
		"rules", "person", "provider", "catalogue", "account", "family", "benefit", "ledger :: ids",
		"ledger :: months" })
package org.gongji.spending;

import org.springframework.modulith.ApplicationModule;
