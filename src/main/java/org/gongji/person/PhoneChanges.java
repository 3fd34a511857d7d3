package org.gongji.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.notice.DirectSending;
import org.gongji.notice.Notices;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another phone for a member (更改手机号码). It counts once the code that was sent to it was
 * typed; the old phone is told. At the window the clerk's look at a document stands for
 * the code.
 */
@Component
public class PhoneChanges {

	/** How long a code holds. */
	public static final Duration GOOD_FOR = Duration.ofMinutes(10);

	/** How long to wait before the next one. */
	public static final Duration BETWEEN = Duration.ofMinutes(1);

	/** Codes for one person within a day. */
	public static final int A_DAY = 5;

	/** Wrong ones before a code is worth nothing. */
	public static final int WRONG = 5;

	private final PhoneChangeRows rows;

	private final SealedFields sealed;

	private final DirectSending texts;

	private final Notices notices;

	private final PersonNotices told;

	private final Audit audit;

	private final Clock clock;

	private final boolean demo;

	PhoneChanges(PhoneChangeRows rows, SealedFields sealed, DirectSending texts, Notices notices, PersonNotices told,
			Audit audit, Clock clock, Environment environment) {
		this.rows = rows;
		this.sealed = sealed;
		this.texts = texts;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** Whether a code can reach a phone; else the window changes it. */
	public boolean possible() {
		return this.demo || this.texts.possible();
	}

	/** Sends a code to the new phone; the present one counts until it was typed. */
	@Transactional
	public PhoneAnswer ask(PersonId person, PhoneNumber phone, Actor actor) {
		if (!possible()) {
			return PhoneAnswer.NO_SMS;
		}
		PhoneChangeRows.Holder holder = this.rows.hold(person);
		Instant now = now();
		if (phone.text().equals(holder.phone())) {
			return PhoneAnswer.SAME;
		}
		if (this.rows.askedSince(person, now.minus(BETWEEN)) > 0) {
			return PhoneAnswer.TOO_SOON;
		}
		if (this.rows.askedSince(person, now.minus(Duration.ofDays(1))) >= A_DAY) {
			return PhoneAnswer.TOO_OFTEN;
		}
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.rows.insert(id, person, holder, phone.text(), true, now);
		if (this.texts.possible()) {
			this.rows.codeGoes(id, this.texts.queue(person.value(), holder.region(), PhoneTexts.CODE, now));
		}
		this.audit.write(actor, "phone.code-sent", holder.region(), "person", person.value(), Map.of());
		return PhoneAnswer.SENT;
	}

	/** The phone that waits counts, when this is its code. */
	@Transactional
	public PhoneAnswer confirm(PersonId person, String typed, Actor actor) {
		PhoneChangeRows.Holder holder = this.rows.hold(person);
		Instant now = now();
		Optional<PhoneChangeRows.Waiting> waiting = this.rows.waiting(person).filter((one) -> one.live(now));
		if (waiting.isEmpty()) {
			return PhoneAnswer.OVER;
		}
		if (!same(code(waiting.get()), HalfWidth.code((typed != null) ? typed : ""))) {
			this.rows.countWrong(waiting.get().id());
			return PhoneAnswer.WRONG;
		}
		changed(waiting.get().id(), person, holder, waiting.get().phone(), now, actor);
		return PhoneAnswer.CHANGED;
	}

	/** Changes it at once, for somebody whom the clerk recognised. */
	@Transactional
	public PhoneAnswer atWindow(PersonId person, PhoneNumber phone, Actor actor) {
		PhoneChangeRows.Holder holder = this.rows.hold(person);
		if (phone.text().equals(holder.phone())) {
			return PhoneAnswer.SAME;
		}
		Instant now = now();
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.rows.insert(id, person, holder, phone.text(), false, now);
		changed(id, person, holder, phone.text(), now, actor);
		return PhoneAnswer.CHANGED;
	}

	/** The masked phone whose code is waited for. */
	@Transactional(readOnly = true)
	public Optional<String> waiting(PersonId person) {
		return this.rows.waiting(person).filter((one) -> one.live(now())).map((one) -> Masking.phone(one.phone()));
	}

	/** The code itself, in the demo alone, which sends nothing. */
	@Transactional(readOnly = true)
	public Optional<String> demoCode(PersonId person) {
		return this.demo ? this.rows.waiting(person).filter((one) -> one.live(now())).map(this::code)
				: Optional.empty();
	}

	private void changed(UUID id, PersonId person, PhoneChangeRows.Holder holder, String phone, Instant now,
			Actor actor) {
		this.rows.change(id, person, phone, now);
		if (holder.phone() != null && this.texts.possible()) {
			this.rows.oldIsTold(id, this.texts.queue(person.value(), holder.region(), PhoneTexts.OLD, now));
		}
		this.notices.tell(List.of(this.told.phoneChanged(person, holder.region(), now)));
		this.audit.write(actor, "phone.changed", holder.region(), "person", person.value(),
				Map.of("before", (holder.phone() != null) ? "yes" : "no"));
	}

	private String code(PhoneChangeRows.Waiting waiting) {
		return this.sealed.phoneCode(waiting.challenge(), waiting.phone());
	}

	private static boolean same(String code, String typed) {
		return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
