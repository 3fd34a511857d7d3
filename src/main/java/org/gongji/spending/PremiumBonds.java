package org.gongji.spending;

import java.util.List;
import java.util.Optional;

import org.gongji.family.BindingState;
import org.gongji.family.FamilyMember;
import org.gongji.family.FamilyPool;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.Province;

import org.springframework.stereotype.Component;

/** What ties those whose premium an owner may pay to the owner. */
@Component
class PremiumBonds {

	private final FamilyPool family;

	private final People people;

	PremiumBonds(FamilyPool family, People people) {
		this.family = family;
		this.people = people;
	}

	/**
	 * The relatives who confirmed, oldest binding first; suspended ones are among them,
	 * with a bond that does not hold.
	 */
	List<Tie> of(Person owner) {
		return this.family.membersOf(owner.id())
			.stream()
			.filter((member) -> member.state() == BindingState.ACTIVE || member.state() == BindingState.SUSPENDED)
			.map((member) -> tie(member, owner))
			.toList();
	}

	Optional<Tie> of(Person owner, PersonId insured) {
		return of(owner).stream().filter((tie) -> tie.person().id().equals(insured)).findFirst();
	}

	/**
	 * Somebody without basic insurance is judged by where the premium would enrol them:
	 * in the owner's region (R-LC19).
	 */
	private Tie tie(FamilyMember member, Person owner) {
		Person relative = this.people.find(member.member()).orElseThrow();
		Province province = relative.insured() ? relative.insuredProvince() : Province.of(owner.region());
		return new Tie(relative, new Bond(member.relation(), member.boundOn(), 0, member.state() == BindingState.ACTIVE,
				relative.insured(), province.chinese()));
	}

	/** A relative and the bond. */
	record Tie(Person person, Bond bond) {

	}

}
