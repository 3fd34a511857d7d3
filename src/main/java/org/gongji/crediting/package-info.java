/**
 * What is credited to the personal account (个人账户计入): what employers declare (申报), monthly
 * amounts, top-ups, interest.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "approval", "notice", "site", "rules", "files",
		"person", "account", "ledger :: ids", "ledger :: months" })
package org.gongji.crediting;

import org.springframework.modulith.ApplicationModule;
