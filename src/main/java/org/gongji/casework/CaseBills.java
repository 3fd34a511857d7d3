package org.gongji.casework;

import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.casework.CaseFacts.ReimbursementAsked;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bills of reimbursements that their owners asked for on line: a clerk enters them
 * from the papers, or puts right what was typed, while the case is at work.
 */
@Component
public class CaseBills {

	private final TransactionTemplate transaction;

	private final CaseMoving moving;

	private final Cases cases;

	private final CaseInvoices invoices;

	private final Audit audit;

	CaseBills(TransactionTemplate transaction, CaseMoving moving, Cases cases, CaseInvoices invoices, Audit audit) {
		this.transaction = transaction;
		this.moving = moving;
		this.cases = cases;
		this.invoices = invoices;
		this.audit = audit;
	}

	/**
	 * Whether the bill can still be entered: its papers tell it, and nobody reviews it.
	 */
	public static boolean open(Case one) {
		return CaseMove.REFUSE.from(one.state()) && one.facts() instanceof ReimbursementAsked asked
				&& (asked.claim() == null || asked.claim().bill() == null);
	}

	/**
	 * The bill of a case is this one from now on.
	 * @param seen the version that the clerk has seen
	 */
	public BillEntered enter(Actor by, Region region, CaseId id, long seen, ReimbursementAsked bill) {
		try {
			return this.transaction.execute((status) -> entered(by, region, id, seen, bill));
		}
		catch (DuplicateKeyException ex) {
			// another case took one of the invoices in between
			return this.transaction.execute((status) -> entered(by, region, id, seen, bill));
		}
	}

	private BillEntered entered(Actor by, Region region, CaseId id, long seen, ReimbursementAsked bill) {
		CaseRow row = this.moving.hold(id, region);
		if (row.version() != seen || !open(row.shown())) {
			return new BillEntered.Overtaken();
		}
		Optional<CaseInvoices.Used> used = this.invoices.used(region, bill.invoices(), id);
		if (used.isPresent()) {
			return new BillEntered.Twice(used.get().number(), this.cases.find(used.get().by()).orElseThrow());
		}
		this.invoices.change(id, region, bill.invoices());
		row.state(bill);
		this.audit.write(by, "case.bill_entered", region, CaseMoving.SUBJECT, id.value(),
				Map.of("number", row.shown().number(), "fen", String.valueOf(bill.total().fen())));
		return new BillEntered.Done();
	}

}
