/**
 * The words and numbers of the regulations as dated, cited values (政策规则); knows no
 * person.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "audit", "approval", "files", "site" })
package org.gongji.rules;

import org.springframework.modulith.ApplicationModule;
