/**
 * What becomes of a balance: transfer, refund, death and inheritance (转移、清退、继承).
 */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "approval", "site", "rules",
		"ledger :: ids", "ledger :: months", "files", "notice", "person", "provider", "account", "family", "benefit",
		"crediting", "spending" })
package org.gongji.casework;

import org.springframework.modulith.ApplicationModule;
