/** One person prepares, another approves (经办与复核). */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "site" })
package org.gongji.approval;

import org.springframework.modulith.ApplicationModule;
