package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.PostingCorrection;
import org.gongji.account.PostingCorrection.Correctable;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * An account is said to be wrong (账户更正): the window finds out, others or this case put it
 * right, and a second person approves the answer.
 */
@Component
class CorrectionHandling implements CaseHandling, CaseCheck {

	private final RuleBooks books;

	private final Findings findings;

	private final PersonalAccounts accounts;

	private final ClosingAccounts closings;

	private final PostingCorrection correction;

	CorrectionHandling(RuleBooks books, Findings findings, PersonalAccounts accounts, ClosingAccounts closings,
			PostingCorrection correction) {
		this.books = books;
		this.findings = findings;
		this.accounts = accounts;
		this.closings = closings;
		this.correction = correction;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.ACCOUNT_CORRECTION;
	}

	/** What it corrects must not move while it is decided. */
	@Override
	public void hold(Case one) {
		this.closings.hold(one.person());
	}

	/**
	 * Anybody may say so at any time, whatever the document says; only what is to be
	 * changed here can be refused.
	 */
	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		CaseworkRules rules = new CaseworkRules(this.books.on(one.region(), day), day);
		Finding finding = this.findings.of(one.id()).orElse(null);
		if (finding != null && finding.corrects() != null) {
			if (what(one, finding).filter((each) -> each.takes(finding.change())).isEmpty()) {
				return rules.refuse(CaseReason.NOT_CORRECTABLE, null);
			}
			if (!there(one, finding.change())) {
				return rules.refuse(CaseReason.BALANCE_TOO_SMALL, null);
			}
		}
		return new Entitlement.Corrected((finding != null) ? finding.amount() : Money.ZERO, List.of(), rules.digest());
	}

	private Optional<Correctable> what(Case one, Finding finding) {
		return this.correction.find(one.account(), finding.corrects());
	}

	/** A closed account takes nothing, and no account gives more than it has. */
	private boolean there(Case one, Money change) {
		return this.accounts.of(one.person())
			.filter((account) -> account.id().equals(one.account()))
			.filter((account) -> account.state() != PersonalAccount.State.CLOSED)
			.filter((account) -> !account.available().plus(change).isNegative())
			.isPresent();
	}

	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		if (one.kind() != kind()) {
			return List.of();
		}
		return this.findings.of(one.id())
			.map((finding) -> finding.corrected() ? List.<CaseGap>of()
					: List.of(CaseGap.of("finding", "casework.gap.noCorrection")))
			.orElseGet(() -> List.of(CaseGap.of("finding", "casework.gap.noFinding")));
	}

	@Override
	public String content(Case one) {
		return this.findings.of(one.id()).map(Finding::content).orElse("");
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		Finding finding = this.findings.of(one.id()).orElseThrow();
		return new Carried((finding.corrects() != null)
				? this.correction.book(one.account(), what(one, finding).orElseThrow(), finding.change()) : null, true);
	}

}
