package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.account.AccountId;
import org.gongji.account.Chart;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.ClosingAccounts.Leaving;
import org.gongji.account.PersonalAccount;
import org.gongji.casework.CaseFacts.DeathAsked;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * The heirs get the balance (继承): held until their shares are proven, then one payment
 * for each of them, and the account is closed.
 */
@Component
class DeathHandling implements CaseHandling, CaseCheck {

	private final RuleBooks books;

	private final CaseClosings closings;

	private final Heirs heirs;

	private final DeathProofs proofs;

	private final ClosingAccounts accounts;

	private final EstateLeft left;

	private final Payouts payouts;

	DeathHandling(RuleBooks books, CaseClosings closings, Heirs heirs, DeathProofs proofs, ClosingAccounts accounts,
			EstateLeft left, Payouts payouts) {
		this.books = books;
		this.closings = closings;
		this.heirs = heirs;
		this.proofs = proofs;
		this.accounts = accounts;
		this.left = left;
		this.payouts = payouts;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.DEATH;
	}

	@Override
	public boolean freezes() {
		return true;
	}

	/** The recording of the death has frozen it, or a refund had closed it before. */
	@Override
	public boolean takes(PersonalAccount account) {
		return account != null && this.left.inherited(account);
	}

	/** What came for a closed account does not wait until its balance is paid. */
	@Override
	public String openKey(PersonId person, AccountId account, CaseFacts facts) {
		return this.left.closed(person, account) ? "estate=" + account.value()
				: CaseHandling.super.openKey(person, account, facts);
	}

	/** Without payment it stays an estate. */
	@Override
	public boolean thaws() {
		return false;
	}

	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		DeathAsked asked = (DeathAsked) one.facts();
		return DeathEntitlement.decide(this.closings.of(one), this.heirs.shares(one.id()), !asked.applicant().isBlank(),
				this.proofs.of(one.id()).isPresent(), day, this.books.on(one.region(), day));
	}

	@Override
	public String content(Case one) {
		return this.heirs.digest(one.id()) + " " + this.proofs.of(one.id()).map(DeathProof::toString).orElse("");
	}

	/** Whoever gets something has an account that it is paid to. */
	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		if (!(decided instanceof Entitlement.Inherited estate)) {
			return List.of();
		}
		Map<String, Heir> byRef = byRef(one);
		return estate.parts()
			.stream()
			.filter((part) -> part.amount().isPositive() && byRef.get(part.heir()).payee() == null)
			.map((part) -> CaseGap.of("heirs", "casework.gap.heirPayee", part.heir()))
			.toList();
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		EntryId entry = this.accounts.hold(one.person()).filter(PersonalAccount::closed).isPresent()
				? this.left.inherit(one, decided.amount(), by) : this.accounts.payOut(new Leaving(one.account(),
						one.region(), decided.amount(), ClosingAccounts.Owed.HEIRS, true, day));
		Map<String, Heir> byRef = byRef(one);
		List<Owed> owed = ((Entitlement.Inherited) decided).parts()
			.stream()
			.filter((part) -> part.amount().isPositive())
			.map((part) -> new Owed(payee(byRef.get(part.heir())), part.amount()))
			.toList();
		this.payouts.owe(one.id(), one.region(), owed, Chart.ESTATE_PAYABLE, by);
		return new Carried(entry, owed.isEmpty());
	}

	private static PayeeId payee(Heir heir) {
		return Optional.ofNullable(heir.payee())
			.orElseThrow(() -> new IllegalStateException("An heir without payee was prepared"));
	}

	private Map<String, Heir> byRef(Case one) {
		return this.heirs.of(one).stream().collect(Collectors.toMap(Heir::ref, Function.identity()));
	}

}
