package org.gongji.spending.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.gongji.family.BindingState;
import org.gongji.family.FamilyMember;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.spending.SettlementId;
import org.gongji.spending.ShownItem;
import org.gongji.spending.Use;
import org.gongji.spending.UseTotal;

/**
 * Who may use this account or did, how much each, and the uses one by one, with what was
 * bought where the relative agreed.
 */
record UsesPage(boolean hasAccount, List<Relative> relatives, Map<PersonId, String> names, List<Use> uses,
		Map<SettlementId, List<ShownItem>> items, PageNumber number, ZoneId zone) {

	/** What was bought, where the owner may see it; else null. */
	public List<ShownItem> items(Use use) {
		return this.items.get(use.id());
	}

	/** The name of who used the account, where still bound; else null. */
	public String name(Use use) {
		return this.names.get(use.user());
	}

	/**
	 * A relative and what they used: name and day are null for one who is no longer
	 * bound.
	 */
	record Relative(String relation, String name, LocalDate boundOn, BindingState state, int purchases, Money amount) {

		static Relative of(FamilyMember member, UseTotal total) {
			return new Relative(member.relation().word(), member.memberName(), member.boundOn(), member.state(),
					(total != null) ? total.purchases() : 0, (total != null) ? total.amount() : Money.ZERO);
		}

		static Relative past(UseTotal total) {
			return new Relative(total.userIs(), null, null, BindingState.ENDED, total.purchases(), total.amount());
		}

	}

}
