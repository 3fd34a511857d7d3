package org.gongji.casework;

import java.util.Comparator;

import org.gongji.casework.PayoutSettled.Outcome;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case goes with its payments: under way once the first is sent, returned with any that
 * the bank returns, done when everybody is paid or inherited. One whose balance is on its
 * way to another region waits for that alone.
 */
@Component
class CasePayments {

	private final CaseMoving moving;

	private final Cases cases;

	private final Payouts payouts;

	private final TransferRows transfers;

	CasePayments(CaseMoving moving, Cases cases, Payouts payouts, TransferRows transfers) {
		this.moving = moving;
		this.cases = cases;
		this.payouts = payouts;
		this.transfers = transfers;
	}

	@EventListener
	void sent(PayoutsSent sent) {
		sent.cases().stream().sorted(Comparator.comparing(CaseId::value)).forEach((id) -> {
			CaseRow row = this.moving.hold(id, sent.region());
			if (CaseMove.SEND.from(row.state()) && !underWay(id)) {
				this.moving.move(row, CaseMove.SEND, sent.by(), null);
			}
		});
	}

	@EventListener
	void settled(PayoutSettled settled) {
		Case one = this.cases.find(settled.caseId()).orElseThrow();
		CaseRow row = this.moving.hold(one.id(), one.region());
		if (underWay(one.id())) {
			return;
		}
		if (settled.outcome() == Outcome.RETURNED && CaseMove.BOUNCE.from(row.state())) {
			this.moving.move(row, CaseMove.BOUNCE, settled.by(), settled.reason());
		}
		if (settled.outcome() != Outcome.RETURNED && CaseMove.FINISH.from(row.state())
				&& this.payouts.allPaid(one.id())) {
			this.moving.move(row, CaseMove.FINISH, settled.by(), null);
		}
	}

	private boolean underWay(CaseId one) {
		return this.transfers.find(one).filter(UnderWay::onItsWay).isPresent();
	}

}
