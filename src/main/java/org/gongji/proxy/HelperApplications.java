package org.gongji.proxy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.person.Masking;
import org.gongji.person.PersonId;
import org.gongji.site.Application;
import org.gongji.site.Applications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Helpers whom a person has named, and people who ask this one to help. */
@Component
class HelperApplications implements Applications {

	private final Mandates mandates;

	HelperApplications(Mandates mandates) {
		this.mandates = mandates;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Application> of(UUID person) {
		PersonId id = new PersonId(person);
		return Stream.concat(
				this.mandates.to(id)
					.stream()
					.filter(Mandate::offered)
					.map((one) -> told(one, "proxy.application.asked", "proxy.application.answer", one.personName(),
							Application.Step.YOURS)),
				this.mandates.of(id)
					.stream()
					.filter(Mandate::offered)
					.map((one) -> told(one, "proxy.application.helper", "proxy.application.waits", one.helperName(),
							Application.Step.UNDER_WAY)))
			.toList();
	}

	private static Application told(Mandate mandate, String kind, String state, String whom, Application.Step step) {
		return new Application(kind, state, step, Masking.name(whom), mandate.namedAt(), "/my/helpers", null);
	}

}
