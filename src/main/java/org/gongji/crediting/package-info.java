/**
 * What is credited to the personal account (个人账户计入): monthly amounts, top-ups, interest.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "rules", "person" })
package org.gongji.crediting;

import org.springframework.modulith.ApplicationModule;
