/** Double entry (复式记账); knows nothing of insurance. */
@ApplicationModule(allowedDependencies = { "money", "access", "site" })
package org.gongji.ledger;

import org.springframework.modulith.ApplicationModule;
