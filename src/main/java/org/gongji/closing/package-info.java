/**
 * Months of the books (月结): what has to be looked at before one is closed, the closing by
 * two officers, and its income and expenditure (收支统计).
 */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "approval", "site", "rules", "files", "ledger",
		"ledger :: months", "account", "benefit", "provider", "spending" })
package org.gongji.closing;

import org.springframework.modulith.ApplicationModule;
