/** Who is signed in, roles, second factors, sessions (登录与权限). */
@ApplicationModule(allowedDependencies = { "money", "vault" })
package org.gongji.access;

import org.springframework.modulith.ApplicationModule;
