/** Keys below gongji.home and the encryption of single fields (密钥与字段加密). */
@ApplicationModule(allowedDependencies = {})
package org.gongji.vault;

import org.springframework.modulith.ApplicationModule;
