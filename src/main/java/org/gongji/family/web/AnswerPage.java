package org.gongji.family.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.MissingRow;
import org.gongji.family.Answered;
import org.gongji.family.Proposal;
import org.gongji.family.Proposing;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.Province;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a relative is asked, and what came of the answer. */
@Component
class AnswerPage {

	private final People people;

	private final Proposing proposing;

	AnswerPage(People people, Proposing proposing) {
		this.people = people;
		this.proposing = proposing;
	}

	ModelAndView fill(ModelAndView page, Proposal proposal, Locale locale) {
		Map<String, String> answers = new LinkedHashMap<>();
		answers.put("yes", "family.answer.yes");
		answers.put("no", "family.answer.no");
		Province province = proposal.statement().province();
		Person known = this.people.byCertificate(proposal.statement().certificate()).orElse(null);
		return page.addObject("proposal", proposal)
			.addObject("owner", owner(proposal))
			.addObject("province", (province != null) ? province.in(locale) : null)
			.addObject("registered", known)
			.addObject("registeredProvince",
					(known != null && known.insured()) ? known.insuredProvince().in(locale) : null)
			.addObject("differs", known != null && known.insuredProvince() != province)
			.addObject("citation", this.proposing.procedure(proposal.region()).citation())
			.addObject("answers", answers);
	}

	String owner(Proposal proposal) {
		return this.people.find(proposal.owner()).orElseThrow(() -> new MissingRow("person")).name();
	}

	/** The word for what came of an answer, the end of a message key. */
	static String word(Answered answered) {
		if (answered instanceof Answered.Active) {
			return "active";
		}
		if (answered instanceof Answered.Declined) {
			return "declined";
		}
		if (answered instanceof Answered.Unfit) {
			return "unfit";
		}
		if (answered instanceof Answered.Own) {
			return "own";
		}
		return (answered instanceof Answered.SpouseElsewhere) ? "spouse" : "late";
	}

}
