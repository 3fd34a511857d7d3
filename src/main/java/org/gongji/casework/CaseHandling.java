package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.access.Actor;
import org.gongji.account.AccountId;
import org.gongji.account.PersonalAccount;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;

/** What one kind of case asks of the law, and what it does when it is approved. */
interface CaseHandling {

	CaseKind kind();

	/** Whether it is about the balance as a whole, which is frozen while it runs. */
	default boolean freezes() {
		return false;
	}

	/**
	 * Whether it can begin with the account as it stands, which is null where none is.
	 */
	default boolean takes(PersonalAccount account) {
		return account != null && account.usable();
	}

	/** Whether the account is in use again when the case ends without payment. */
	default boolean thaws() {
		return freezes();
	}

	/** Whether the person may take it back before it is approved. */
	default boolean withdrawnByMember() {
		return true;
	}

	/** What only one open case can have, or null where there may be several. */
	default String openKey(PersonId person, AccountId account, CaseFacts facts) {
		return (freezes() && account != null) ? "balance=" + account.value() : kind() + "=" + person.value();
	}

	/** What stands in its way beside the law when it is to be opened, or null. */
	default CaseOpened against(Case fresh) {
		return null;
	}

	/** Keeps what belongs to it beside its row, in the opening transaction. */
	default void opened(Case one) {
	}

	/**
	 * Holds what it is decided from beside its account, before the account, until the
	 * transaction ends.
	 */
	default void hold(Case one) {
	}

	/** It ends without payment. */
	default void stopped(Case one) {
	}

	/**
	 * What the law says of the case on a day. Before the opening the case is only asked
	 * about: it has no row yet.
	 */
	Entitlement opinion(Case one, LocalDate day);

	/**
	 * What a second person approves beside the facts and the amount, as words that change
	 * with it.
	 */
	default String content(Case one) {
		return "";
	}

	/**
	 * Does what was decided, in the approving transaction, in which the account is held.
	 */
	Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day);

	/**
	 * What was done.
	 *
	 * @param entry what was booked, or null where there was nothing to move
	 * @param finished whether nothing is left to do
	 */
	record Carried(EntryId entry, boolean finished) {

	}

}
