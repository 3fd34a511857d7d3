package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.casework.Entitlement.Transferred;
import org.gongji.rules.RuleBook;
import org.gongji.rules.Ruled;

/**
 * Whether a balance goes with the insurance relation (转移划转; 临沧 19, 西安 四（九）, 黑龙江 11, 铁岭
 * 19（二）（三）): the whole balance, less what is on hold for open claims.
 */
public final class TransferEntitlement {

	private final CaseworkRules rules;

	private final Closing closing;

	private final Destination destination;

	private final Choice choice;

	private TransferEntitlement(CaseworkRules rules, Closing closing, Destination destination, Choice choice) {
		this.rules = rules;
		this.closing = closing;
		this.destination = destination;
		this.choice = choice;
	}

	/**
	 * Decides a transfer, in fen. Refused: before the document's first day, to where
	 * there is no account, to another scheme where its rule is a return, and where the
	 * member has to choose and has not chosen it.
	 * @param choice what the member signed, or null
	 * @param day the day of the decision, to which the book belongs
	 */
	public static Entitlement decide(Closing closing, Destination destination, Choice choice, LocalDate day,
			RuleBook book) {
		CaseworkRules rules = new CaseworkRules(book, day);
		return rules.inForce(() -> new TransferEntitlement(rules, closing, destination, choice).entitlement());
	}

	private Entitlement entitlement() {
		return switch (this.destination.move()) {
			case NONE -> this.rules.keep(this.closing, this.rules.cite(CaseworkKeys.CARRIED_OVER));
			case TO_RESIDENT_HERE -> toResidentHere();
			case IN_SCHEME -> elsewhere();
			case CROSS_SCHEME -> crossScheme();
		};
	}

	private Entitlement toResidentHere() {
		Ruled<String> ruled = this.rules.find(CaseworkKeys.ON_CHANGE_TO_RESIDENT);
		if (ruled == null) {
			return this.rules.unset(CaseworkKeys.ON_CHANGE_TO_RESIDENT);
		}
		return ruled.value().equals("usable") ? this.rules.keep(this.closing, ruled.citation())
				: this.rules.refuse(CaseReason.NOT_TRANSFERABLE_CROSS_SCHEME, Choice.REFUND, ruled.citation());
	}

	private Entitlement crossScheme() {
		Ruled<String> cross = this.rules.find(CaseworkKeys.CROSS_SCHEME);
		if (cross == null) {
			return (this.rules.find(CaseworkKeys.TRANSFER) != null) ? this.rules.unset(CaseworkKeys.CROSS_SCHEME)
					: this.rules.unset(CaseworkKeys.TRANSFER, CaseworkKeys.CROSS_SCHEME);
		}
		return switch (cross.value()) {
			case "refund_on_application" ->
				this.rules.refuse(CaseReason.NOT_TRANSFERABLE_CROSS_SCHEME, Choice.REFUND, cross.citation());
			case "stays_usable" -> this.rules.keep(this.closing, cross.citation());
			default -> elsewhere();
		};
	}

	private Entitlement elsewhere() {
		Ruled<String> policy = this.rules.find(CaseworkKeys.TRANSFER);
		if (policy == null) {
			return this.rules.unset(CaseworkKeys.TRANSFER);
		}
		if (policy.value().equals("stays_usable")) {
			return this.rules.keep(this.closing, policy.citation());
		}
		if (!this.destination.hasAccount()) {
			return this.rules.refuse(CaseReason.DESTINATION_HAS_NO_ACCOUNT, refundInstead(), policy.citation());
		}
		if (policy.value().equals("member_chooses") && this.choice != Choice.TRANSFER) {
			return this.rules.refuse(CaseReason.APPLICATION_REQUIRED, this.choice, policy.citation());
		}
		return this.rules.pay(this.closing, List.of(policy.citation()), Transferred::new);
	}

	/** A refund where its rule has a ground that fits a move to no account. */
	private Choice refundInstead() {
		Ruled<List<String>> refund = this.rules.find(CaseworkKeys.REFUND);
		return (refund != null && refund.value().stream().anyMatch(RefundEntitlement.RELOCATION_GROUNDS::contains))
				? Choice.REFUND : null;
	}

}
