/** Amounts, ratios and rounding (金额); knows nothing else. */
@ApplicationModule(allowedDependencies = {})
package org.gongji.money;

import org.springframework.modulith.ApplicationModule;
