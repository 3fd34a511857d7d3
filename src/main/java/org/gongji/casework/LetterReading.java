package org.gongji.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.casework.TransferLetter.Origin;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.CertificateReading;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.rules.Regions;
import org.gongji.vault.Signatures;

import org.springframework.stereotype.Component;

/**
 * Reads letters from elsewhere, as a file or as a clerk types them, and finds whose they
 * are. Nothing of a file can be typed over.
 */
@Component
public class LetterReading {

	/** How long the number and the names of place and agency may be. */
	public static final int LONGEST_NUMBER = 40;

	public static final int LONGEST_PLACE = 25;

	public static final int LONGEST_AGENCY = 50;

	private final People people;

	private final Regions regions;

	private final SenderKeys senders;

	LetterReading(People people, Regions regions, SenderKeys senders) {
		this.people = people;
		this.regions = regions;
		this.senders = senders;
	}

	/**
	 * A file whose key the bureau knows as the sender's, of which the clerk says what was
	 * seen on the paper that came with it.
	 */
	public Answer file(Region here, byte[] content, String seen, LocalDate today) {
		LetterFile file = LetterFile.read(content);
		if (file == null) {
			return Answer.not(LetterFault.NOT_A_LETTER);
		}
		if (!LetterFile.FORMAT.equals(file.format())) {
			return Answer.not(LetterFault.FORMAT);
		}
		LetterSheet sheet = file.letter();
		if (!file.intact()) {
			return Answer.not(LetterFault.SIGNATURE);
		}
		if (!whole(sheet, today)) {
			return Answer.not(LetterFault.CONTENT);
		}
		if (sheet.destinationRegion() != null && !sheet.destinationRegion().equals(here.code())) {
			return Answer.not(LetterFault.OTHER_REGION);
		}
		if (this.regions.byCode(sheet.senderRegion()).isPresent()) {
			return Answer.not(LetterFault.WITHIN);
		}
		if (!this.senders.known(here, sheet.senderRegion(), file.signature().key())) {
			return Answer.not(LetterFault.UNKNOWN_SENDER);
		}
		Optional<Certificate> certificate = certificate(sheet);
		TransferLetter letter = new TransferLetter(Origin.FILE, null, sheet.senderPlace(), sheet.senderAgency(),
				sheet.number(), null, sheet.balanceFen(), LocalDate.parse(sheet.issuedOn()), true, seen);
		return certificate.isEmpty() ? Answer.not(LetterFault.CONTENT) : whose(here, certificate.get(),
				sheet.personName(), letter, Signatures.fingerprint(file.signature().key()));
	}

	/** A letter on paper, as typed. */
	public Answer paper(Region here, Certificate certificate, String name, TransferLetter letter) {
		return whose(here, certificate, name, letter, null);
	}

	private Answer whose(Region here, Certificate certificate, String name, TransferLetter letter, String fingerprint) {
		Optional<PersonCard> card = this.people.search(here, certificate).stream().findFirst();
		if (card.isEmpty()) {
			return Answer.not(LetterFault.PERSON_UNKNOWN);
		}
		return card.get().person().name().equals(name)
				? new Answer(new LetterDraft(letter, card.get(), fingerprint), null) : Answer.not(LetterFault.NAME);
	}

	private static Optional<Certificate> certificate(LetterSheet sheet) {
		CertificateReading reading = CertificateKind.of(sheet.certificateKind())
			.map((kind) -> Certificate.read(kind, sheet.certificateNumber()))
			.orElse(null);
		return (reading instanceof Certificate certificate) ? Optional.of(certificate) : Optional.empty();
	}

	private static boolean whole(LetterSheet sheet, LocalDate today) {
		try {
			return filled(sheet.number(), LONGEST_NUMBER) && filled(sheet.senderRegion(), LONGEST_NUMBER)
					&& filled(sheet.senderPlace(), LONGEST_PLACE) && filled(sheet.senderAgency(), LONGEST_AGENCY)
					&& sheet.balanceFen() > 0
					&& AmountWords.of(Money.ofFen(sheet.balanceFen())).equals(sheet.balanceWords())
					&& sheet.issuedOn() != null && !LocalDate.parse(sheet.issuedOn()).isAfter(today);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** Whether a line of a letter can be kept and shown. */
	public static boolean filled(String text, int most) {
		return text != null && !text.isBlank() && text.length() <= most
				&& text.codePoints().noneMatch(PayeeName::unprintable);
	}

	/** What was read, or what is wrong with it. */
	public record Answer(LetterDraft draft, LetterFault fault) {

		static Answer not(LetterFault fault) {
			return new Answer(null, fault);
		}

	}

}
