/** Inbox, outbox in the same transaction, senders with retries (消息). */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "site" })
package org.gongji.notice;

import org.springframework.modulith.ApplicationModule;
