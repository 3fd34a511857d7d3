package org.gongji.notice;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.vault.BlindIndex;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail addresses of readers (邮箱). An address counts once its owner has typed the code
 * that was sent to it. The code is nowhere stored: it follows from a random challenge,
 * the address and a key outside the database.
 */
@Component
public class MailAddresses {

	/** How long a code holds. */
	public static final Duration GOOD_FOR = Duration.ofMinutes(10);

	/** How long to wait before the next one. */
	public static final Duration BETWEEN = Duration.ofMinutes(1);

	/** Codes for one reader within a day. */
	public static final int A_DAY = 5;

	/** Wrong ones before a code is worth nothing. */
	public static final int WRONG = 5;

	static final NoticeKind CODE = new NoticeKind("notice-code", "notice.code.", Set.of(Channel.EMAIL));

	private static final int DIGITS = 6;

	private static final int HEX_TAKEN = 15;

	private static final int HEX = 16;

	private static final long CODES = 1_000_000;

	private final Readers readers;

	private final Outbox outbox;

	private final Carriers carriers;

	private final BlindIndex index;

	private final Audit audit;

	MailAddresses(Readers readers, Outbox outbox, Carriers carriers, BlindIndex index, Audit audit) {
		this.readers = readers;
		this.outbox = outbox;
		this.carriers = carriers;
		this.index = index;
		this.audit = audit;
	}

	/** Sends a code to the address; the confirmed one, if any, counts until then. */
	@Transactional
	public Confirming ask(UUID recipient, Region region, EmailAddress address, Locale locale, Instant now) {
		if (this.carriers.of(Channel.EMAIL).isEmpty()) {
			return Confirming.NO_MAIL;
		}
		this.readers.speaks(recipient, region, locale);
		Reader reader = this.readers.hold(recipient).orElseThrow();
		if (reader.askedAt() != null && now.isBefore(reader.askedAt().plus(BETWEEN))) {
			return Confirming.TOO_SOON;
		}
		if (this.outbox.codesSince(recipient, now.minus(Duration.ofDays(1))) >= A_DAY) {
			return Confirming.TOO_OFTEN;
		}
		this.readers.ask(recipient, address, UUID.randomUUID().toString(), at(now));
		this.outbox.addCode(recipient, region, now);
		return Confirming.SENT;
	}

	/** Confirms the address that waits, when this is its code. */
	@Transactional
	public Confirming confirm(UUID recipient, String typed, Actor actor, Instant now) {
		Optional<Reader> reader = this.readers.hold(recipient).filter((one) -> live(one, now));
		if (reader.isEmpty()) {
			return Confirming.OVER;
		}
		String code = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC).replaceAll("\\s", "");
		if (!MessageDigest.isEqual(code(reader.get()).getBytes(StandardCharsets.UTF_8),
				code.getBytes(StandardCharsets.UTF_8))) {
			this.readers.countWrong(recipient);
			return Confirming.WRONG;
		}
		this.readers.confirm(recipient, at(now));
		this.audit.write(actor, "notice.email-confirmed", actor.region(), "recipient", recipient, Map.of());
		return Confirming.CONFIRMED;
	}

	/** From now on no mail goes to this reader. */
	@Transactional
	public void forget(UUID recipient, Actor actor) {
		this.readers.forgetAddress(recipient);
		this.audit.write(actor, "notice.email-removed", actor.region(), "recipient", recipient, Map.of());
	}

	/** The masked address that waits for its code at this moment. */
	@Transactional(readOnly = true)
	public Optional<String> pending(UUID recipient, Instant now) {
		return this.readers.find(recipient).filter((one) -> live(one, now)).map((one) -> one.pending().masked());
	}

	/** Whether a code that was asked for is still good. */
	static boolean live(Reader reader, Instant now) {
		return reader.pending() != null && now.isBefore(reader.askedAt().plus(GOOD_FOR)) && reader.wrong() < WRONG;
	}

	/** The code of the address that waits. */
	String code(Reader reader) {
		String hex = this.index.of(reader.challenge() + ":" + reader.pending().text(), "notice_reader.challenge");
		String digits = String.valueOf(Long.parseLong(hex.substring(0, HEX_TAKEN), HEX) % CODES);
		return "0".repeat(DIGITS - digits.length()) + digits;
	}

	private static OffsetDateTime at(Instant now) {
		return now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
