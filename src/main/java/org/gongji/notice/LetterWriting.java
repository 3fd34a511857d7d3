package org.gongji.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the text of a delivery at the moment of sending: to the address that is known
 * now, in the reader's language.
 */
@Component
class LetterWriting {

	private final JdbcClient jdbc;

	private final Kinds kinds;

	private final Readers readers;

	private final Phones phones;

	private final MailAddresses addresses;

	private final List<DirectTexts> direct;

	private final Wording wording;

	LetterWriting(JdbcClient jdbc, Kinds kinds, Readers readers, Phones phones, MailAddresses addresses,
			List<DirectTexts> direct, Wording wording) {
		this.jdbc = jdbc;
		this.kinds = kinds;
		this.readers = readers;
		this.phones = phones;
		this.addresses = addresses;
		this.direct = List.copyOf(direct);
		this.wording = wording;
	}

	/** The letter, or why there is none. */
	Made make(Claim claim, Channel channel, Instant now) {
		Optional<Reader> reader = this.readers.find(claim.recipient());
		Locale locale = reader.map(Reader::language).orElse(Locale.SIMPLIFIED_CHINESE);
		if (claim.notice() == null && channel == Channel.SMS) {
			return direct(claim, locale, now);
		}
		if (claim.notice() == null) {
			return reader.filter((one) -> MailAddresses.live(one, now))
				.<Made>map((one) -> code(claim, one))
				.orElseGet(() -> new Made.None(Problem.of(Problem.Reason.TOO_LATE)));
		}
		Optional<String> to = (channel == Channel.SMS) ? this.phones.of(claim.recipient()).map(Phones.Phone::number)
				: reader.map(Reader::email).map(EmailAddress::text);
		if (to.isEmpty()) {
			return new Made.None(Problem.of(Problem.Reason.NO_ADDRESS));
		}
		NoticeKind kind = this.kinds.of(claim.kind());
		List<Argument> arguments = Written
			.read(this.jdbc.sql("select arguments from notice where recipient_id = ? and id = ?")
				.params(claim.recipient(), claim.notice())
				.query(String.class)
				.single());
		String text = (channel == Channel.SMS) ? this.wording.sms(kind, arguments, locale)
				: this.wording.mail(kind, arguments, locale);
		return new Made.Ready(new Letter(claim.id(), to.get(), this.wording.title(kind, locale), text));
	}

	private Made direct(Claim claim, Locale locale, Instant now) {
		NoticeKind kind = this.kinds.ofDelivery(claim.kind());
		return this.direct.stream()
			.flatMap((texts) -> texts.of(claim.id(), now).stream())
			.findFirst()
			.<Made>map((text) -> new Made.Ready(new Letter(claim.id(), text.number(), this.wording.title(kind, locale),
					this.wording.sms(kind, text.arguments(), locale))))
			.orElseGet(() -> new Made.None(Problem.of(Problem.Reason.TOO_LATE)));
	}

	private Made code(Claim claim, Reader reader) {
		List<Argument> arguments = List.of(new Argument.Reference(this.addresses.code(reader)));
		return new Made.Ready(new Letter(claim.id(), reader.pending().text(),
				this.wording.title(MailAddresses.CODE, reader.language()),
				this.wording.mail(MailAddresses.CODE, arguments, reader.language())));
	}

	/** A letter that can go, or why there is none. */
	sealed interface Made {

		/** It can go. */
		record Ready(Letter letter) implements Made {

		}

		/** There is nobody to send it to, or no point in it. */
		record None(Problem problem) implements Made {

		}

	}

}
