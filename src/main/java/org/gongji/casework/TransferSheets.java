package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.audit.Audit;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.LetterSheet.CreditedYear;
import org.gongji.crediting.CreditedYears;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.Certificates;
import org.gongji.person.Masking;
import org.gongji.rules.Regions;
import org.gongji.site.Frame;
import org.gongji.vault.Signatures;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letter of a balance that has left (转移接续信息表), as a sheet and as a file. It
 * names the person in clear, so each one that leaves the house is written down first.
 */
@Component
public class TransferSheets {

	private static final PaperKind SHEET = new PaperKind("casework.letter.paper", PaperKind.Size.A4);

	private final Cases cases;

	private final PersonalAccounts accounts;

	private final CreditedYears credited;

	private final Certificates certificates;

	private final Regions regions;

	private final Signatures signatures;

	private final Papers papers;

	private final Frame frame;

	private final MessageSource words;

	private final Audit audit;

	private final Clock clock;

	TransferSheets(Cases cases, PersonalAccounts accounts, CreditedYears credited, Certificates certificates,
			Regions regions, Signatures signatures, Papers papers, Frame frame, MessageSource words, Audit audit,
			Clock clock) {
		this.cases = cases;
		this.accounts = accounts;
		this.credited = credited;
		this.certificates = certificates;
		this.regions = regions;
		this.signatures = signatures;
		this.papers = papers;
		this.frame = frame;
		this.words = words;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether a case has a letter: its balance has left for another area. */
	public boolean has(Case one) {
		return one.facts() instanceof TransferAsked && one.amount() != null && one.state() != CaseState.WITHDRAWN;
	}

	/** An amount of a sheet as pages write it. */
	public String yuan(long fen) {
		return this.frame.yuan(Money.ofFen(fen));
	}

	/** The file for the destination, written down before it is told. */
	@Transactional
	public byte[] file(Actor by, Region region, CaseId id) {
		Case one = find(region, id);
		note(by, one, "json");
		return LetterFile.of(sheet(one), this.signatures).bytes();
	}

	/** The sheet as a PDF that anybody can verify, recorded before it is told. */
	@Transactional
	public Paper paper(Actor by, Region region, CaseId id, Locale locale) {
		Case one = find(region, id);
		LetterSheet sheet = sheet(one);
		Paper paper = this.papers.make(new PaperOrder(SHEET, region, locale, "casework/letter-paper",
				Map.of("sheet", sheet, "amount", one.amount(), "kind",
						this.certificates.of(List.of(one.person())).get(one.person()).certificate().kind().name(),
						"fingerprint", Signatures.fingerprint(this.signatures.publicKey())),
				List.of(new PaperFact("casework.letter.number", one.number()),
						new PaperFact("casework.letter.name", Masking.name(sheet.personName())),
						new PaperFact("casework.letter.to", sheet.destinationPlace()),
						new PaperFact("casework.letter.issuedOn", sheet.issuedOn()),
						new PaperFact("casework.letter.balance", this.frame.yuan(one.amount())))));
		this.papers.record(by, paper);
		note(by, one, "pdf");
		return paper;
	}

	private Case find(Region region, CaseId id) {
		return this.cases.find(id, region).filter(this::has).orElseThrow(() -> new MissingRow("letter"));
	}

	private void note(Actor by, Case one, String form) {
		this.audit.write(by, "casework.letter_handed_out", one.region(), CaseMoving.SUBJECT, one.id().value(),
				Map.of("form", form, "number", one.number()));
	}

	private LetterSheet sheet(Case one) {
		MoveTo to = ((TransferAsked) one.facts()).moveTo();
		Certificates.Named named = this.certificates.of(List.of(one.person())).get(one.person());
		PersonalAccount account = this.accounts.of(List.of(one.person()))
			.stream()
			.filter((held) -> held.id().equals(one.account()))
			.findFirst()
			.orElseThrow(() -> new MissingRow("account"));
		String place = this.regions.find(one.region()).orElseThrow().chinese();
		return new LetterSheet(one.number(), issuedOn(one).toString(), one.region().code(), place,
				this.words.getMessage("casework.letter.agency", new Object[] { place }, Locale.SIMPLIFIED_CHINESE),
				(to.region() != null) ? to.region().code() : null, to.place(), to.agency(), named.name(),
				named.certificate().kind().code(), named.certificate().number(), account.openedOn().toString(),
				this.credited.of(one.person(), account.id())
					.stream()
					.map((year) -> new CreditedYear(year.year(), year.months(), year.sum().fen()))
					.toList(),
				one.amount().fen(), AmountWords.of(one.amount()));
	}

	/** The day of the approval, with which the balance left. */
	private LocalDate issuedOn(Case one) {
		return this.cases.steps(one.id())
			.stream()
			.filter((step) -> step.move() == CaseMove.APPROVE)
			.map((step) -> LocalDate.ofInstant(step.at(), this.clock.getZone()))
			.findFirst()
			.orElseThrow(() -> new MissingRow("letter"));
	}

}
