/**
 * The national interface for designated institutions (医疗保障信息平台定点医药机构接口): envelope,
 * signatures and transactions; it translates to the rooms below and decides nothing.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "site", "rules", "ledger :: ids",
		"ledger :: months", "files", "person", "provider", "catalogue", "account", "family", "benefit", "spending",
		"clearing" })
package org.gongji.exchange;

import org.springframework.modulith.ApplicationModule;
