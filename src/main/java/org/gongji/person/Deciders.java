package org.gongji.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Who decides whether a relative's code is shown: the relative, for a child the parents.
 */
@Component
class Deciders {

	private final Guardians guardians;

	Deciders(Guardians guardians) {
		this.guardians = guardians;
	}

	boolean minor(Person person) {
		return this.guardians.minor(person);
	}

	/** Of whom the answer is asked. */
	List<PersonId> of(Person relative) {
		return minor(relative) ? List.copyOf(this.guardians.of(relative.id())) : List.of(relative.id());
	}

	/** The person and the children for whom the person acts. */
	Set<PersonId> relativesOf(PersonId decider) {
		Set<PersonId> relatives = new HashSet<>(this.guardians.wardsOf(decider));
		relatives.add(decider);
		return relatives;
	}

	/** A child may look and take back, though only a parent agrees. */
	boolean decides(PersonId person, CodeShowing showing) {
		return person.equals(showing.relative()) || this.guardians.of(showing.relative()).contains(person);
	}

}
