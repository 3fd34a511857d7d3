/**
 * Invented people, places and purchases for profile demo, made through the product's own
 * use cases.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "files", "approval", "rules", "person",
		"provider", "catalogue", "account", "family", "benefit", "spending", "proxy", "crediting", "closing" })
package org.gongji.demo;

import org.springframework.modulith.ApplicationModule;
