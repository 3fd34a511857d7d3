/**
 * Uploads, sealed by content type, size and key (上传的文件); printed papers with a code by
 * which they are verified (凭证).
 */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "site" })
package org.gongji.files;

import org.springframework.modulith.ApplicationModule;
