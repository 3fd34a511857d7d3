/**
 * The personal account (个人账户) in domain words and the chart of accounts; the only door to
 * the ledger.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "ledger", "ledger :: ids", "audit", "files", "site",
		"rules", "person", "provider" })
package org.gongji.account;

import org.springframework.modulith.ApplicationModule;
