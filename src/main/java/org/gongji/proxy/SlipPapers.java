package org.gongji.proxy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.files.SignedText;
import org.gongji.files.SignedTexts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the form that the person signs (窗口代办单): every act of the service in words. */
@Component
public class SlipPapers {

	private static final PaperKind FORM = new PaperKind("proxy.form.title", PaperKind.Size.A4);

	private final Slips slips;

	private final ProxyActs acts;

	private final Papers papers;

	private final List<SignedTexts> texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SlipPapers(Slips slips, ProxyActs acts, Papers papers, List<SignedTexts> texts,
			PlatformTransactionManager transactions, Clock clock) {
		this.slips = slips;
		this.acts = acts;
		this.papers = papers;
		this.texts = List.copyOf(texts);
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Prints a service that has ended, in that language, and keeps what was printed. */
	public void print(SlipId id, Region region, Actor by, Locale locale) {
		Slip slip = this.slips.find(region, id);
		if (slip.open()) {
			throw new MissingRow("slip to print");
		}
		List<ProxyAct> done = this.acts.of(id.value());
		Paper paper = this.papers.make(new PaperOrder(FORM, region, locale, "proxy/form",
				Map.of("slip", slip, "acts", done, "zone", this.clock.getZone(), "signed", signed(done)),
				List.of(new PaperFact("proxy.slip.reference", slip.reference()),
						new PaperFact("proxy.slip.person", slip.maskedName()),
						new PaperFact("proxy.slip.acts", Integer.toString(slip.acts())))));
		this.transaction.executeWithoutResult(
				(status) -> this.slips.printed(slip, this.papers.keep(by, paper, slip.reference() + ".pdf"), by));
	}

	/** What the person signs with the form, each text once. */
	private List<SignedText> signed(List<ProxyAct> done) {
		return this.texts.stream()
			.flatMap((room) -> done.stream()
				.filter((one) -> room.act().equals(one.act()))
				.map(ProxyAct::subject)
				.distinct()
				.flatMap((subject) -> room.of(subject).stream()))
			.toList();
	}

}
