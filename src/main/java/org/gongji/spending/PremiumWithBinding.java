package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.BindingId;
import org.gongji.family.Bindings;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Proposing;
import org.gongji.family.Sent;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/**
 * Binds a relative who is not insured yet together with the premium that enrols them
 * (新生儿绑定与参保缴费同办, R-LC19): in one transaction, both or neither.
 */
@Component
public class PremiumWithBinding {

	private final Premiums premiums;

	private final CollectionRows collections;

	private final PersonalAccounts accounts;

	private final Proposing proposing;

	private final Proposals proposals;

	private final Bindings bindings;

	private final Clock clock;

	PremiumWithBinding(Premiums premiums, CollectionRows collections, PersonalAccounts accounts, Proposing proposing,
			Proposals proposals, Bindings bindings, Clock clock) {
		this.premiums = premiums;
		this.collections = collections;
		this.accounts = accounts;
		this.proposing = proposing;
		this.proposals = proposals;
		this.bindings = bindings;
		this.clock = clock;
	}

	/** What is collected now by which this relative may be enrolled. */
	public Offer offer(PersonId owner, ProposalId id) {
		Proposal proposal = own(owner, id);
		PersonalAccount account = this.accounts.of(List.of(owner))
			.stream()
			.filter((one) -> !one.closed())
			.findFirst()
			.orElse(null);
		Region region = (account != null) ? account.region() : proposal.region();
		LocalDate today = LocalDate.now(this.clock);
		List<PremiumCollection> open = this.collections.openOn(region, today)
			.stream()
			.filter((one) -> one.entry().programme().word().equals(proposal.statement().enrolledBy()))
			.toList();
		return new Offer(proposal, account, open, today);
	}

	/** What would be done now; binds, moves and writes nothing. */
	public TogetherOutcome check(TogetherAsk ask, Actor actor) {
		return this.premiums.repeated(() -> checkOnce(ask, actor), (outcome) -> false);
	}

	/**
	 * Does both in one transaction, or answers why not; the same request does it once.
	 */
	public TogetherOutcome pay(TogetherAsk ask, Actor actor) {
		return this.premiums.repeated(() -> payOnce(ask, actor), TogetherOutcome.Done.class::isInstance);
	}

	private TogetherOutcome checkOnce(TogetherAsk ask, Actor actor) {
		Sent sent = sent(ask, actor);
		if (!(sent instanceof Sent.Active active)) {
			return other(ask, sent);
		}
		PremiumOutcome outcome = this.premiums.decide(paid(ask, active.binding()), actor.name());
		return (outcome instanceof PremiumOutcome.Payable payable)
				? new TogetherOutcome.Possible(seen(ask, payable.draft())) : new TogetherOutcome.NotPaid(outcome);
	}

	private TogetherOutcome payOnce(TogetherAsk ask, Actor actor) {
		Sent sent = sent(ask, actor);
		if (!(sent instanceof Sent.Active active)) {
			return other(ask, sent);
		}
		PremiumOutcome outcome = this.premiums.payOnce(paid(ask, active.binding()), actor);
		if (outcome instanceof PremiumOutcome.Paid paid) {
			return new TogetherOutcome.Done(paid.payment());
		}
		return (outcome instanceof PremiumOutcome.PartChanged changed)
				? new TogetherOutcome.PartChanged(seen(ask, changed.draft())) : new TogetherOutcome.NotPaid(outcome);
	}

	private Sent sent(TogetherAsk ask, Actor actor) {
		own(ask.payer(), ask.proposal());
		return this.proposing.sendWithPremium(ask.proposal(), ask.payer(), actor);
	}

	/** Done before by the same request, or not to be done. */
	private TogetherOutcome other(TogetherAsk ask, Sent sent) {
		Proposal proposal = own(ask.payer(), ask.proposal());
		if (!(sent instanceof Sent.Before) || proposal.state() != ProposalState.CONFIRMED) {
			return new TogetherOutcome.NotBound(sent);
		}
		return this.premiums.known(paid(ask, proposal.binding()))
			.filter(PremiumOutcome.Paid.class::isInstance)
			.<TogetherOutcome>map((outcome) -> new TogetherOutcome.Done(((PremiumOutcome.Paid) outcome).payment()))
			.orElseGet(() -> new TogetherOutcome.NotBound(sent));
	}

	private PremiumAsk paid(TogetherAsk ask, BindingId binding) {
		return ask.premium(this.bindings.find(binding).orElseThrow(() -> new MissingRow("binding")).member());
	}

	/** The relative is called as stated: whoever is new is not known outside of this. */
	private SeenPremium seen(TogetherAsk ask, PremiumPayment draft) {
		return new SeenPremium(draft, this.collections.find(draft.collection()).orElseThrow(),
				own(ask.payer(), ask.proposal()).statement().name().text(), null);
	}

	private Proposal own(PersonId owner, ProposalId id) {
		return this.proposals.ofOwner(owner, id)
			.filter((proposal) -> proposal.statement().enrolledBy() != null)
			.orElseThrow(() -> new MissingRow("proposal with a premium"));
	}

	/**
	 * A relative as stated, the account (null for none that may be used), and what is
	 * collected on that day.
	 */
	public record Offer(Proposal proposal, PersonalAccount account, List<PremiumCollection> open, LocalDate day) {

		/** Whether it is still to be done. */
		public boolean waits() {
			return this.proposal.state() == ProposalState.DRAFT;
		}

	}

}
