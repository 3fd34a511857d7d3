package org.gongji.spending;

import java.util.List;
import java.util.UUID;

import org.gongji.person.Masking;
import org.gongji.person.PersonId;
import org.gongji.site.Application;
import org.gongji.site.Applications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Premiums on their way to the collecting body, and what it said. */
@Component
class PremiumApplications implements Applications {

	private final SeenPremiums premiums;

	PremiumApplications(SeenPremiums premiums) {
		this.premiums = premiums;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Application> of(UUID person) {
		return this.premiums.of(new PersonId(person)).stream().map(PremiumApplications::told).toList();
	}

	private static Application told(SeenPremium seen) {
		Application.Step step = switch (seen.state()) {
			case WAITING -> Application.Step.UNDER_WAY;
			case ACCEPTED -> Application.Step.DONE;
			case BACK -> Application.Step.STOPPED;
		};
		return new Application("spending.application.premium", "spending.application.premium." + seen.state().name(),
				step, seen.forSelf() ? null : Masking.name(seen.insuredName()), seen.payment().paidAt().toInstant(),
				"/my/premiums/" + seen.payment().id().value(), seen.payment().reference());
	}

}
