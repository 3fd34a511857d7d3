package org.gongji.casework;

import java.util.Comparator;
import java.util.List;

import org.gongji.approval.Approvals;
import org.gongji.person.PersonDied;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the dead had asked for of the balance ends with the death, unless it was approved:
 * the balance is the heirs' (OQ-14b). The account stays frozen.
 */
@Component
class DeathStopsCases {

	static final String REASON = "casework.reason.death";

	private final Cases cases;

	private final CaseMoving moving;

	private final CaseHandlings handlings;

	private final Approvals approvals;

	DeathStopsCases(Cases cases, CaseMoving moving, CaseHandlings handlings, Approvals approvals) {
		this.cases = cases;
		this.moving = moving;
		this.handlings = handlings;
		this.approvals = approvals;
	}

	/** Before the account is touched, as an approval holds the case first. */
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@EventListener
	void died(PersonDied death) {
		List<Case> running = this.cases.of(death.person())
			.stream()
			.filter((one) -> one.kind() != CaseKind.DEATH && this.handlings.of(one.kind()).freezes())
			.filter((one) -> CaseMove.WITHDRAW.from(one.state()))
			.sorted(Comparator.comparing((one) -> one.id().value()))
			.toList();
		running.forEach((one) -> stop(one, death));
	}

	private void stop(Case one, PersonDied death) {
		CaseRow row = this.moving.hold(one.id(), one.region());
		if (!CaseMove.WITHDRAW.from(row.state())) {
			return;
		}
		if (CaseMove.GIVE_BACK.from(row.state())) {
			this.approvals.giveBack(death.by(), one.region(), row.shown().approval(), REASON);
		}
		this.moving.move(row, CaseMove.WITHDRAW, death.by(), REASON);
	}

}
