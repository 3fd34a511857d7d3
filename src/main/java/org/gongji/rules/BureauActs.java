package org.gongji.rules;

import java.util.Comparator;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.gongji.approval.ApprovalState;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the approved values into the rule books: at the start, after each approval, and
 * every half minute, so that a value approved on another node arrives too.
 */
@Component
class BureauActs implements SmartInitializingSingleton {

	private final EntityManager rows;

	private final RuleBooks books;

	private final TransactionTemplate transaction;

	private List<BureauAct> known = List.of();

	BureauActs(EntityManager rows, RuleBooks books, TransactionTemplate transaction) {
		this.rows = rows;
		this.books = books;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		refresh();
	}

	@Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
	synchronized void refresh() {
		List<BureauAct> acts = this.transaction.execute((status) -> this.rows
			.createQuery("select p from ParameterRow p where p.state = :approved", ParameterRow.class)
			.setParameter("approved", ApprovalState.APPROVED)
			.getResultStream()
			.sorted(Comparator.comparing(ParameterRow::decidedAt).thenComparing((row) -> row.id().value()))
			.map(this::act)
			.toList());
		if (!acts.equals(this.known)) {
			this.books.enact(acts);
			this.known = acts;
		}
	}

	private BureauAct act(ParameterRow row) {
		return BureauAct.of(row.region(), row.entry(), this.books.library().keys());
	}

}
