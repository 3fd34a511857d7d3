/** Layout, menu, error pages, page-or-fragment helper. */
@ApplicationModule(allowedDependencies = { "money", "access" })
package org.gongji.site;

import org.springframework.modulith.ApplicationModule;
