package org.gongji.spending;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A single premium as a bureau's officer sees it, and its rejection by hand when the
 * collecting body says so outside a file.
 */
@Component
public class PremiumRejections {

	/** The longest reason. */
	public static final int LONGEST_REASON = 200;

	private final PremiumPayments payments;

	private final PremiumDecisions decisions;

	private final PremiumDeciding deciding;

	private final PremiumFileRows files;

	private final CollectionRows collections;

	private final People people;

	private final TransactionTemplate transaction;

	PremiumRejections(PremiumPayments payments, PremiumDecisions decisions, PremiumDeciding deciding,
			PremiumFileRows files, CollectionRows collections, People people, TransactionTemplate transaction) {
		this.payments = payments;
		this.decisions = decisions;
		this.deciding = deciding;
		this.files = files;
		this.collections = collections;
		this.people = people;
		this.transaction = transaction;
	}

	/** Whether a reason says something that can be kept and told to the payer. */
	public static boolean fits(String reason) {
		return !reason.isBlank() && reason.length() <= LONGEST_REASON
				&& reason.codePoints().noneMatch(CollectionCheck::unprintable);
	}

	/**
	 * A payment of the officer's region, by the number on its receipt as it was typed.
	 */
	public Optional<PremiumPaymentId> find(Region region, String typed) {
		String reference = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("\\s", "")
			.toUpperCase(Locale.ROOT);
		return this.payments.byReference(reference, region).map(PremiumPayment::id);
	}

	/** A payment of the officer's region, people masked. */
	public Shown show(Region region, PremiumPaymentId id) {
		return this.transaction.execute((status) -> {
			PremiumPayment payment = this.payments.find(id)
				.filter((one) -> one.region().equals(region))
				.orElseThrow(() -> new MissingRow("premium"));
			return new Shown(
					new SeenPremium(payment, this.collections.find(payment.collection()).orElseThrow(),
							masked(payment.insured()), this.decisions.of(id).orElse(null)),
					masked(payment.payer()), this.files.fileOf(id).orElse(null));
		});
	}

	private String masked(PersonId id) {
		return this.people.find(id).map(Person::maskedName).orElseThrow();
	}

	/**
	 * Rejects a payment that is not decided: the money goes back to the account it came
	 * from. The reason fits.
	 */
	public Answer reject(Actor by, Region region, PremiumPaymentId id, String reason) {
		try {
			return this.transaction.execute((status) -> {
				PremiumPayment held = this.payments.hold(id, region).orElseThrow(() -> new MissingRow("premium"));
				if (this.decisions.of(id).isPresent()) {
					return Answer.DECIDED_ALREADY;
				}
				this.deciding.reject(held, reason, by);
				return Answer.DONE;
			});
		}
		catch (DuplicateKeyException ex) {
			return Answer.DECIDED_ALREADY;
		}
	}

	/** What came of a rejection. */
	public enum Answer {

		/** The money went back. */
		DONE,
		/** It was accepted or rejected before; nothing moved. */
		DECIDED_ALREADY

	}

	/** A payment, the payer's masked name, and the file it went into (null for none). */
	public record Shown(SeenPremium seen, String payer, PremiumFileId file) {

	}

}
