package org.gongji.casework;

import java.util.List;
import java.util.UUID;

import org.gongji.person.PersonId;
import org.gongji.site.Application;
import org.gongji.site.Application.Step;
import org.gongji.site.Applications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a person among all that the person has under way. */
@Component
class CaseApplications implements Applications {

	private final Cases cases;

	private final CaseMaterials materials;

	CaseApplications(Cases cases, CaseMaterials materials) {
		this.cases = cases;
		this.materials = materials;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Application> of(UUID person) {
		return this.cases.around(new PersonId(person))
			.stream()
			.map((one) -> new Application("casework.kind." + one.kind().name(), "casework.state." + one.state().name(),
					step(one), null, one.openedAt(), "/my/cases/" + one.id().value(), one.number()))
			.toList();
	}

	private Step step(Case one) {
		return switch (one.state()) {
			case DONE -> Step.DONE;
			case REFUSED, WITHDRAWN -> Step.STOPPED;
			case OPEN, HELD -> this.materials.missing(one).isEmpty() ? Step.UNDER_WAY : Step.YOURS;
			case PREPARED, SECONDED, APPROVED, PAYING, BOUNCED -> Step.UNDER_WAY;
		};
	}

}
