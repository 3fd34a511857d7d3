/** Uploads, sealed by content type, size and key (上传的文件). */
@ApplicationModule(allowedDependencies = { "access", "vault", "audit" })
package org.gongji.files;

import org.springframework.modulith.ApplicationModule;
