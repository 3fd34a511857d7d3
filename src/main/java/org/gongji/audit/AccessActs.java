package org.gongji.audit;

import org.gongji.access.AccessAct;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens to the accounts of this system, in the transaction of the act.
 */
@Component
class AccessActs {

	private final Audit audit;

	AccessActs(Audit audit) {
		this.audit = audit;
	}

	@EventListener
	void on(AccessAct act) {
		this.audit.write(act.actor(), act.act(), act.region(), "user", act.user(), act.detail());
	}

}
