package org.gongji.casework;

import java.time.YearMonth;
import java.util.List;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts.MergeAsked;
import org.gongji.crediting.TwiceCredited;
import org.gongji.family.Sharing;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two records that are to be merged, side by side and masked. */
@Component
@Transactional(readOnly = true)
public class SeenMerges {

	private final People people;

	private final PersonalAccounts accounts;

	private final Sharing sharing;

	private final TwiceCredited twice;

	private final MergeChecks checks;

	SeenMerges(People people, PersonalAccounts accounts, Sharing sharing, TwiceCredited twice, MergeChecks checks) {
		this.people = people;
		this.accounts = accounts;
		this.sharing = sharing;
		this.twice = twice;
		this.checks = checks;
	}

	/** The two of a case. */
	SeenMerge of(Case one) {
		PersonId kept = ((MergeAsked) one.facts()).kept();
		boolean atWork = CaseMove.WITHDRAW.from(one.state());
		return seen(one.person(), kept, atWork,
				atWork ? this.checks.faults(one.region(), one.person(), kept, one.id()) : List.of());
	}

	/** The two before anything is opened, with what stands in the way. */
	public SeenMerge of(Region region, PersonId ended, PersonId kept) {
		return seen(ended, kept, true, this.checks.faults(region, ended, kept));
	}

	private SeenMerge seen(PersonId ended, PersonId kept, boolean atWork, List<MergeFault> faults) {
		return new SeenMerge(side(kept), side(ended), atWork, this.twice.months(ended, kept), faults);
	}

	private Side side(PersonId id) {
		return new Side(this.people.card(id).orElseThrow(() -> new MissingRow("person")),
				this.accounts.of(id).orElse(null),
				(int) this.sharing.around(id).values().stream().mapToLong(List::size).sum());
	}

	/**
	 * One of the two records.
	 *
	 * @param account null where there is none
	 * @param relatives how many bindings hang on it
	 */
	public record Side(PersonCard card, PersonalAccount account, int relatives) {

	}

	/**
	 * Both.
	 *
	 * @param atWork whether it is still to be decided; how both stand today matters only
	 * until then, and later is others' business
	 * @param twice months that both were credited for: they stay, and may have to be
	 * corrected
	 * @param faults what stands in the way
	 */
	public record SeenMerge(Side kept, Side ended, boolean atWork, List<YearMonth> twice, List<MergeFault> faults) {

	}

}
