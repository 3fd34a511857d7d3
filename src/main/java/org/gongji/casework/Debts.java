package org.gongji.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.crediting.SeenClaims;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.spending.UsesAfterDeath;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person owes (应还的钱): what was credited too much and spent, and uses after a death
 * that the window has marked as to be recovered.
 */
@Component
@Transactional(readOnly = true)
public class Debts {

	private final SeenClaims credits;

	private final UsesAfterDeath uses;

	private final ClaimRows rows;

	Debts(SeenClaims credits, UsesAfterDeath uses, ClaimRows rows) {
		this.credits = credits;
		this.uses = uses;
		this.rows = rows;
	}

	/** What no case claims yet, by source and oldest first. */
	public List<Debt> unclaimed(PersonId person, Region region) {
		return all(person, region).stream()
			.filter((debt) -> debt.open().isPositive() && this.rows.claimedBy(debt.ref()).isEmpty())
			.toList();
	}

	/** What this case would claim now: of what it names, what no other case claims. */
	List<Debt> claimable(Case one, List<Debt.Ref> named) {
		return all(one.person(), one.region()).stream()
			.filter((debt) -> debt.open().isPositive() && named.contains(debt.ref()))
			.filter((debt) -> this.rows.claimedBy(debt.ref()).filter((by) -> !by.equals(one.id())).isEmpty())
			.toList();
	}

	/** What this case claims, with what is open of it. */
	public List<Debt> of(Case one) {
		List<ClaimRows.Item> items = this.rows.items(one.id());
		return all(one.person(), one.region()).stream()
			.flatMap((debt) -> items.stream()
				.filter((item) -> item.ref().equals(debt.ref()))
				.map((item) -> debt.with(item.amount(),
						(debt.source() == Debt.Source.CREDIT) ? debt.open() : item.amount().minus(item.cleared()))))
			.toList();
	}

	/** The case that claims a use after a death, if there is one. */
	public Optional<CaseId> claiming(UUID use) {
		return this.rows.claimedBy(new Debt.Ref(Debt.Source.USE, use));
	}

	private List<Debt> all(PersonId person, Region region) {
		List<Debt> debts = new ArrayList<>();
		this.credits.of(person)
			.stream()
			.filter((claim) -> claim.region().equals(region))
			.sorted((a, b) -> a.id().compareTo(b.id()))
			.forEach((claim) -> debts.add(new Debt(Debt.Source.CREDIT, claim.id(), person, claim.month().atDay(1),
					claim.open(), claim.open(), "crediting.why." + claim.reason(), "")));
		this.uses.marked(person, region)
			.forEach((use) -> debts.add(new Debt(Debt.Source.USE, use.id(), use.owner(), use.on(), use.own(), use.own(),
					"casework.claim.use", use.reference())));
		return debts;
	}

	static Money open(List<Debt> debts) {
		return Money.sum(debts.stream().map(Debt::open).toList());
	}

}
