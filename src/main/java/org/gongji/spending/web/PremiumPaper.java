package org.gongji.spending.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.site.Frame;
import org.gongji.spending.PremiumPayment;
import org.gongji.spending.SeenPremium;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints the receipt of a premium, with a code by which it is verified. */
@Component
class PremiumPaper {

	private static final PaperKind KIND = new PaperKind("spending.premium.paperTitle", PaperKind.Size.A5);

	private final Papers papers;

	private final People people;

	private final Frame frame;

	private final MessageSource words;

	PremiumPaper(Papers papers, People people, Frame frame, MessageSource words) {
		this.papers = papers;
		this.people = people;
		this.frame = frame;
		this.words = words;
	}

	ResponseEntity<byte[]> printed(Actor by, SeenPremium seen, Locale locale) {
		PremiumPayment payment = seen.payment();
		Person payer = person(payment.payer());
		List<PaperFact> facts = List.of(new PaperFact("spending.mine.reference", payment.reference()),
				new PaperFact("spending.premium.fact.payer", payer.maskedName()),
				new PaperFact("spending.premium.fact.insured", person(payment.insured()).maskedName()),
				new PaperFact("spending.premium.label.year", "" + payment.year()),
				new PaperFact("spending.premium.fact.amount", this.frame.yuan(payment.paid())));
		Paper paper = this.papers.make(new PaperOrder(KIND, payment.region(), locale, "spending/premium-paper",
				Map.of("seen", seen, "payer", payer.name()), facts));
		this.papers.record(by, paper);
		return paper
			.download(this.words.getMessage("spending.premium.paperFile", null, locale) + "-" + payment.reference());
	}

	private Person person(PersonId id) {
		return this.people.find(id).orElseThrow(() -> new MissingRow("person"));
	}

}
