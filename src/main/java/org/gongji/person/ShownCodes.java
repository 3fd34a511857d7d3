package org.gongji.person;

import java.time.Instant;

import org.gongji.notice.Notices;

import org.springframework.stereotype.Component;

/** Tells the relative each time a till takes the code that somebody else showed. */
@Component
class ShownCodes {

	private final ShowingRows rows;

	private final People people;

	private final Deciders deciders;

	private final Notices notices;

	private final PersonNotices told;

	ShownCodes(ShowingRows rows, People people, Deciders deciders, Notices notices, PersonNotices told) {
		this.rows = rows;
		this.people = people;
		this.deciders = deciders;
		this.notices = notices;
		this.told = told;
	}

	void used(CodeShowing showing, Instant at) {
		this.rows.used(showing.id(), at);
		Person relative = this.people.find(showing.relative()).orElseThrow();
		this.notices.tell(this.deciders.of(relative)
			.stream()
			.filter((decider) -> !decider.equals(showing.shower()))
			.map((decider) -> this.told.codeUsed(showing, decider, relative.region(), at))
			.toList());
	}

}
