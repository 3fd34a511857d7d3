package org.gongji.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.site.Application;
import org.gongji.site.Applications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New cards that a person has asked for, and codes to be shown that await an answer. */
@Component
class CardApplications implements Applications {

	private final CardReplacements cards;

	private final CodeShowings codes;

	CardApplications(CardReplacements cards, CodeShowings codes) {
		this.cards = cards;
		this.codes = codes;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Application> of(UUID person) {
		PersonId id = new PersonId(person);
		Stream<Application> asked = this.codes.decidedBy(id)
			.stream()
			.filter((one) -> one.state() == CodeShowing.State.ASKED)
			.map((one) -> new Application("person.application.codeAsked", "person.application.answer",
					Application.Step.YOURS, Masking.name(one.showerName()), one.askedAt(),
					"/my/codes/" + one.id().value() + "/agree", null));
		Stream<Application> own = this.codes.shownBy(id)
			.stream()
			.filter((one) -> one.state() == CodeShowing.State.ASKED)
			.map((one) -> new Application("person.application.code", "person.application.waits",
					Application.Step.UNDER_WAY, Masking.name(one.relativeName()), one.askedAt(), "/my/codes", null));
		return Stream.concat(Stream.concat(asked, own), this.cards.of(id).stream().map(CardApplications::card))
			.toList();
	}

	private static Application card(CardReplacement one) {
		Application.Step step = switch (one.state()) {
			case WAITING -> Application.Step.UNDER_WAY;
			case HANDED_OUT -> Application.Step.DONE;
			case TAKEN_BACK -> Application.Step.STOPPED;
		};
		return new Application("person.application.card", "person.application.card." + one.state().name(), step, null,
				one.askedAt(), "/my/card", one.reference());
	}

}
