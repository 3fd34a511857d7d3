/** Append-only record of who did what (审计), chained in batches by a sealer. */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "site" })
package org.gongji.audit;

import org.springframework.modulith.ApplicationModule;
