package org.gongji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.MergeFault.Kind;
import org.gongji.family.MergedFamily;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.spending.OpenClaims;
import org.gongji.spending.UndecidedPremiums;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether two records are of one person, and whether nothing hangs on the one that ends
 * which cannot go on with the other.
 */
@Component
@Transactional(readOnly = true)
class MergeChecks {

	private final People people;

	private final PersonalAccounts accounts;

	private final MergeRows rows;

	private final MergedFamily family;

	private final UndecidedPremiums premiums;

	private final OpenClaims bills;

	private final Debts debts;

	MergeChecks(People people, PersonalAccounts accounts, MergeRows rows, MergedFamily family,
			UndecidedPremiums premiums, OpenClaims bills, Debts debts) {
		this.people = people;
		this.accounts = accounts;
		this.rows = rows;
		this.family = family;
		this.premiums = premiums;
		this.bills = bills;
		this.debts = debts;
	}

	/** Everything that stands in the way; nothing is opened yet. */
	public List<MergeFault> faults(Region region, PersonId ended, PersonId kept) {
		return faults(region, ended, kept, CaseId.fresh());
	}

	/** The same for a case, which has frozen the account if it is open already. */
	List<MergeFault> faults(Region region, PersonId ended, PersonId kept, CaseId one) {
		if (ended.equals(kept)) {
			return List.of(MergeFault.of(Kind.SAME));
		}
		Optional<Person> ending = this.people.find(ended).filter((person) -> person.region().equals(region));
		Optional<Person> keeping = this.people.find(kept).filter((person) -> person.region().equals(region));
		if (ending.isEmpty() || keeping.isEmpty()) {
			return List.of(MergeFault.of(Kind.OTHER_REGION));
		}
		List<MergeFault> faults = new ArrayList<>();
		onePerson(ending.get(), keeping.get(), faults);
		money(region, ended, kept, this.rows.has(one), faults);
		open(region, ended, kept, one, faults);
		return List.copyOf(faults);
	}

	private static void onePerson(Person ending, Person keeping, List<MergeFault> faults) {
		if (ending.merged() || keeping.merged()) {
			faults.add(MergeFault.of(Kind.MERGED));
		}
		if (ending.dead() || keeping.dead()) {
			faults.add(MergeFault.of(Kind.DEAD));
		}
		if (!ending.name().equals(keeping.name())) {
			faults.add(MergeFault.of(Kind.NAME, keeping.maskedName(), ending.maskedName()));
		}
		if (!ending.birthday().equals(keeping.birthday())) {
			faults.add(MergeFault.of(Kind.BIRTHDAY, masked(keeping.birthday()), masked(ending.birthday())));
		}
	}

	/** The year alone. */
	private static String masked(LocalDate birthday) {
		return birthday.getYear() + "-**-**";
	}

	private void money(Region region, PersonId ended, PersonId kept, boolean opened, List<MergeFault> faults) {
		Optional<PersonalAccount> leaving = account(ended, region).filter((account) -> !account.closed());
		if (leaving.isEmpty()) {
			return;
		}
		if (account(kept, region).filter(PersonalAccount::usable).isEmpty()) {
			faults.add(MergeFault.of(Kind.NO_ACCOUNT));
		}
		if (!opened && !leaving.get().usable()) {
			faults.add(MergeFault.of(Kind.FROZEN));
		}
		if (leaving.get().held().isPositive()) {
			faults.add(MergeFault.of(Kind.HELD));
		}
	}

	Optional<PersonalAccount> account(PersonId owner, Region region) {
		return this.accounts.of(owner).filter((account) -> account.region().equals(region));
	}

	private void open(Region region, PersonId ended, PersonId kept, CaseId one, List<MergeFault> faults) {
		this.rows.atWork(ended, kept, one).ifPresent((number) -> faults.add(MergeFault.of(Kind.CASES, number)));
		if (this.family.bound(ended, kept)) {
			faults.add(MergeFault.of(Kind.BOUND));
		}
		List<String> paid = this.premiums.of(ended);
		if (!paid.isEmpty()) {
			faults.add(MergeFault.of(Kind.PREMIUMS, paid.get(0)));
		}
		int claimable = this.bills.of(ended).size();
		if (claimable > 0) {
			faults.add(MergeFault.of(Kind.BILLS, String.valueOf(claimable)));
		}
		if (!this.debts.unclaimed(ended, region).isEmpty()) {
			faults.add(MergeFault.of(Kind.OWED));
		}
	}

}
