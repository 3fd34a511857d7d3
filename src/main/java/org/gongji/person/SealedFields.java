package org.gongji.person;

import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.vault.BlindIndex;
import org.gongji.vault.FieldCipher;

import org.springframework.stereotype.Component;

/** Seals what identifies a person, bound to the person's row, and makes its look-ups. */
@Component
class SealedFields {

	static final int TAIL = 4;

	private static final int HEX_TAKEN = 15;

	private static final int HEX = 16;

	private static final long CODES = 1_000_000;

	private final FieldCipher cipher;

	private final BlindIndex index;

	SealedFields(FieldCipher cipher, BlindIndex index) {
		this.cipher = cipher;
		this.index = index;
	}

	String certificate(PersonId id, Certificate certificate) {
		return this.cipher.seal(certificate.number(), "person.certificate:" + id);
	}

	String openCertificate(PersonRow row) {
		return openCertificate(row.id(), row.certificateSealed());
	}

	String openCertificate(PersonId id, String sealed) {
		return this.cipher.open(sealed, "person.certificate:" + id);
	}

	/** The last four characters; the same ones in another region are not seen as such. */
	String tail(Region region, String number) {
		int length = number.codePointCount(0, number.length());
		return this.index.of(number.substring(number.offsetByCodePoints(0, Math.max(0, length - TAIL))),
				"person.certificate.tail:" + region.code());
	}

	String index(Certificate certificate) {
		return this.index.of(certificate.number(), "person.certificate." + certificate.kind());
	}

	String phone(PersonId id, String phone) {
		return this.cipher.seal(phone, "person.phone:" + id);
	}

	/** Null where no phone is known. */
	String openPhone(PersonRow row) {
		return (row.phoneSealed() != null) ? openPhone(row.id(), row.phoneSealed()) : null;
	}

	String openPhone(PersonId id, String sealed) {
		return this.cipher.open(sealed, "person.phone:" + id);
	}

	String phoneIndex(String phone) {
		return this.index.of(phone, "person.phone");
	}

	String card(PersonId id, CardNumber number) {
		return this.cipher.seal(number.text(), "card.number:" + id);
	}

	String openCard(PersonId id, String sealed) {
		return this.cipher.open(sealed, "card.number:" + id);
	}

	String cardIndex(CardNumber number) {
		return this.index.of(number.text(), "card.number");
	}

	String codeIndex(String code) {
		return this.index.of(code, "payment_code.code");
	}

	String pin(PersonId id, String pin) {
		return this.index.of(pin, "person_pin.pin:" + id);
	}

	/** A phone of a change, the new one or the old. */
	String changedPhone(UUID change, String phone) {
		return this.cipher.seal(phone, "phone_change.phone:" + change);
	}

	String openChangedPhone(UUID change, String sealed) {
		return this.cipher.open(sealed, "phone_change.phone:" + change);
	}

	/** Six digits that follow from a random challenge, the phone and a key. */
	String phoneCode(String challenge, String phone) {
		String hex = this.index.of(challenge + ":" + phone, "phone_change.challenge");
		return "%06d".formatted(Long.parseLong(hex.substring(0, HEX_TAKEN), HEX) % CODES);
	}

}
