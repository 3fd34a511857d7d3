/**
 * Acting for somebody (代办): a clerk for a person at the window, a helper for a person who
 * named them; what was done in whose name, and the paper that is signed for it.
 */
@ApplicationModule(allowedDependencies = { "access", "audit", "notice", "files", "site", "person" })
package org.gongji.proxy;

import org.springframework.modulith.ApplicationModule;
