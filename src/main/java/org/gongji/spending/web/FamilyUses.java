package org.gongji.spending.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.account.PersonalAccounts;
import org.gongji.family.FamilyMember;
import org.gongji.family.FamilyPool;
import org.gongji.person.PersonId;
import org.gongji.spending.SeenPurchases;
import org.gongji.spending.Use;
import org.gongji.spending.UseTotal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what relatives used of a member's account. */
@Component
class FamilyUses {

	private final FamilyPool pool;

	private final SeenPurchases purchases;

	private final PersonalAccounts accounts;

	private final Clock clock;

	FamilyUses(FamilyPool pool, SeenPurchases purchases, PersonalAccounts accounts, Clock clock) {
		this.pool = pool;
		this.purchases = purchases;
		this.accounts = accounts;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public UsesPage of(PersonId owner, String page) {
		List<FamilyMember> bound = this.pool.membersOf(owner);
		PageNumber number = PageNumber.read(page, this.purchases.countUses(owner));
		List<Use> uses = this.purchases.uses(owner, number.number(), PageNumber.SIZE);
		return new UsesPage(this.accounts.of(owner).isPresent(), relatives(bound, this.purchases.totals(owner)),
				names(bound), uses, this.purchases.items(owner, uses), number, this.clock.getZone());
	}

	private static List<UsesPage.Relative> relatives(List<FamilyMember> bound, List<UseTotal> totals) {
		Map<PersonId, UseTotal> left = totals.stream()
			.collect(Collectors.toMap(UseTotal::user, Function.identity(), (a, b) -> a, HashMap::new));
		List<UsesPage.Relative> relatives = new ArrayList<>();
		for (FamilyMember member : bound) {
			relatives.add(UsesPage.Relative.of(member, left.remove(member.member())));
		}
		totals.stream()
			.filter((total) -> left.containsKey(total.user()))
			.map(UsesPage.Relative::past)
			.forEach(relatives::add);
		return relatives;
	}

	private static Map<PersonId, String> names(List<FamilyMember> bound) {
		return bound.stream().collect(Collectors.toMap(FamilyMember::member, FamilyMember::memberName, (a, b) -> a));
	}

}
