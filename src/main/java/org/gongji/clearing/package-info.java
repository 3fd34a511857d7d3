/**
 * What the fund owes each institution: its settlements are compared with ours to the fen
 * (对账), by day or month, and each month is cleared by sheets (月结算单) that two people
 * release.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "approval", "site", "files", "rules", "ledger",
		"ledger :: ids", "ledger :: months", "person", "provider", "account", "spending", "casework" })
package org.gongji.clearing;

import org.springframework.modulith.ApplicationModule;
