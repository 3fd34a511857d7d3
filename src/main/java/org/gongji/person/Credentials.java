package org.gongji.person;

import java.time.Instant;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.person.Presentation.Accepted;
import org.gongji.person.Presentation.Reason;
import org.gongji.person.Presentation.Refused;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the till asks when a patient shows something (凭证核验): a payment code, an identity
 * card or a social security card. Whether the region admits that kind is the law's
 * question, to be put before this one, since a payment code is used up here.
 */
@Component
public class Credentials {

	private final PaymentCodes codes;

	private final Cards cards;

	private final PersonAtTill people;

	private final SealedFields sealed;

	private final Pins pins;

	private final ShownCodes shown;

	private final TransactionTemplate transaction;

	Credentials(PaymentCodes codes, Cards cards, PersonAtTill people, SealedFields sealed, Pins pins, ShownCodes shown,
			PlatformTransactionManager transactions) {
		this.codes = codes;
		this.cards = cards;
		this.people = people;
		this.sealed = sealed;
		this.pins = pins;
		this.shown = shown;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * What the scanned text looks like: 28 and 16 digits is a payment code, 18 characters
	 * an identity number, anything else a card.
	 */
	public static VoucherKind kindOf(String typed) {
		String text = HalfWidth.code(typed);
		if (PaymentCodes.wellFormed(text)) {
			return VoucherKind.E_VOUCHER;
		}
		boolean number = text.matches("[0-9]{14,17}[0-9Xx]");
		return number ? VoucherKind.RESIDENT_ID_CARD : VoucherKind.SOCIAL_SECURITY_CARD;
	}

	/** The region whose rules say why the card is refused; empty for an unknown card. */
	public Optional<Region> regionOfCard(String typed) {
		return (CardNumber.read(typed) instanceof CardNumber number) ? this.cards.regionOf(number) : Optional.empty();
	}

	/** Finds the person, or says why not; the PIN may be null. */
	public Presentation present(VoucherKind kind, String typed, String pin, Instant now) {
		return switch (kind) {
			case E_VOUCHER -> this.transaction.execute((status) -> code(typed, now));
			case RESIDENT_ID_CARD -> identity(typed, pin, now);
			case SOCIAL_SECURITY_CARD -> card(typed, pin, now);
		};
	}

	private Presentation code(String typed, Instant now) {
		Redemption redemption = this.codes.redeem(typed, now);
		if (redemption instanceof Redemption.Redeemed redeemed) {
			return accepted(redeemed, now);
		}
		if (redemption instanceof Redemption.HolderDied) {
			return Refused.of(Reason.HOLDER_DIED);
		}
		if (redemption instanceof Redemption.RecordMerged) {
			return Refused.of(Reason.RECORD_MERGED);
		}
		if (redemption instanceof Redemption.Withdrawn) {
			return Refused.of(Reason.CODE_WITHDRAWN);
		}
		if (redemption instanceof Redemption.Expired) {
			return Refused.of(Reason.CODE_EXPIRED);
		}
		return Refused.of((redemption instanceof Redemption.Used) ? Reason.CODE_USED : Reason.UNKNOWN);
	}

	/** No PIN, whoever shows the code: the relative's consent stands for it. */
	private Presentation accepted(Redemption.Redeemed redeemed, Instant now) {
		if (redeemed.showing() == null) {
			return new Accepted(redeemed.person(), VoucherKind.E_VOUCHER);
		}
		this.shown.used(redeemed.showing(), now);
		return new Accepted(redeemed.person(), VoucherKind.E_VOUCHER, redeemed.showing().id());
	}

	private Presentation identity(String typed, String pin, Instant now) {
		IdentityReading reading = IdentityNumber.read(typed);
		if (reading instanceof CertificateFault fault) {
			return new Refused(Reason.NUMBER_WRONG, fault, 0);
		}
		Certificate certificate = Certificate.of((IdentityNumber) reading);
		Optional<PersonAtTill.Shown> shown = this.people.byCertificate(certificate.kind(),
				this.sealed.index(certificate));
		if (shown.isEmpty()) {
			return Refused.of(Reason.UNKNOWN);
		}
		Person person = shown.get().person();
		if (person.dead()) {
			return Refused.of(Reason.HOLDER_DIED);
		}
		if (person.merged()) {
			return Refused.of(Reason.RECORD_MERGED);
		}
		return shown.get().pinAsked() ? asked(person.id(), VoucherKind.RESIDENT_ID_CARD, pin, now)
				: new Accepted(person.id(), VoucherKind.RESIDENT_ID_CARD);
	}

	private Presentation card(String typed, String pin, Instant now) {
		if (!(CardNumber.read(typed) instanceof CardNumber number)) {
			return Refused.of(Reason.UNREADABLE);
		}
		CardUse use = this.cards.use(number, now);
		if (use instanceof CardUse.Good good) {
			return asked(good.person(), VoucherKind.SOCIAL_SECURITY_CARD, pin, now);
		}
		if (use instanceof CardUse.HolderDied) {
			return Refused.of(Reason.HOLDER_DIED);
		}
		if (use instanceof CardUse.RecordMerged) {
			return Refused.of(Reason.RECORD_MERGED);
		}
		if (use instanceof CardUse.Lost) {
			return Refused.of(Reason.CARD_REPORTED_LOST);
		}
		return Refused.of((use instanceof CardUse.Replaced) ? Reason.CARD_REPLACED : Reason.UNKNOWN);
	}

	private Presentation asked(PersonId person, VoucherKind kind, String pin, Instant now) {
		PinCheck check = this.pins.check(person, pin, now);
		if (check instanceof PinCheck.Passed) {
			return new Accepted(person, kind);
		}
		if (check instanceof PinCheck.Wrong wrong) {
			return new Refused(Reason.PIN_WRONG, null, wrong.left());
		}
		return Refused.of((check instanceof PinCheck.Needed) ? Reason.PIN_NEEDED : Reason.PIN_LOCKED);
	}

}
