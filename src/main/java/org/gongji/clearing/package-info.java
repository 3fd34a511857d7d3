/**
 * What the fund owes each institution: its settlements are compared with ours to the fen
 * (对账), by day or month.
 */
@ApplicationModule(
		allowedDependencies = { "money", "access", "audit", "site", "files", "person", "provider", "spending" })
package org.gongji.clearing;

import org.springframework.modulith.ApplicationModule;
