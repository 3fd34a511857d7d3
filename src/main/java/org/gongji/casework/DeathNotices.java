package org.gongji.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.casework.DeathNotice.Paper;
import org.gongji.casework.DeathOutcome.Done;
import org.gongji.casework.DeathOutcome.Faulty;
import org.gongji.casework.DeathOutcome.Overtaken;
import org.gongji.files.FileId;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recording a death (死亡登记): typed, looked at once more, recorded. With the recording the
 * account is frozen and everything ends that hangs on the person's life.
 */
@Component
@Transactional(readOnly = true)
public class DeathNotices {

	static final int LONGEST_NUMBER = 60;

	private static final int PAGE = 50;

	private static final String SUBJECT = "death-notice";

	private final DeathNoticeRows rows;

	private final People people;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	DeathNotices(DeathNoticeRows rows, People people, Uploads uploads, Audit audit, Clock clock) {
		this.rows = rows;
		this.people = people;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps what was typed until it is confirmed; what was typed before for the same
	 * person is replaced. A scan of before stays where none is given now.
	 * @param scan stored already, or null
	 */
	@Transactional
	public DeathOutcome draft(PersonId id, LocalDate diedOn, DeathSource source, String documentNumber, StoredFile scan,
			Actor by) {
		Person person = this.people.find(id, by.region()).orElseThrow(() -> new MissingRow("person"));
		Optional<DeathNotice> before = this.rows.holdLive(id);
		Optional<DeathFault> fault = fault(person, diedOn)
			.or(() -> fits(documentNumber) ? Optional.empty() : Optional.of(DeathFault.NUMBER));
		if (fault.isPresent()) {
			return new Faulty(fault.get());
		}
		if (scan != null) {
			this.uploads.record(by, by.region(), scan);
		}
		FileId kept = (scan != null) ? scan.id() : before.map((one) -> one.paper().scan()).orElse(null);
		Paper paper = new Paper(diedOn, source, documentNumber.strip(), kept);
		DeathNoticeId notice = before.map(DeathNotice::id).orElseGet(DeathNoticeId::fresh);
		if (before.isPresent()) {
			this.rows.change(notice, paper, by.name(), now());
		}
		else {
			this.rows.add(notice, by.region(), id, paper, null, by.name(), now());
		}
		return new Done(find(notice, by.region()));
	}

	/** Records the death that was looked at; the same confirmation twice records once. */
	@Transactional
	public DeathOutcome record(DeathNoticeId id, int version, Actor by) {
		DeathNotice notice = this.rows.hold(id, by.region()).orElseThrow(() -> new MissingRow("notice of death"));
		if (notice.recorded() && notice.version() == version + 1) {
			return new Done(notice);
		}
		if (!notice.draft() || notice.version() != version) {
			return new Overtaken(notice);
		}
		Person person = this.people.find(notice.person(), by.region()).orElseThrow();
		Optional<DeathFault> fault = fault(person, notice.diedOn());
		if (fault.isPresent()) {
			return new Faulty(fault.get());
		}
		write(notice, by);
		return new Done(find(id, by.region()));
	}

	/** The same for a row of a register file, which was looked at as a whole. */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<DeathFault> record(PersonId id, LocalDate diedOn, String documentNumber, UUID register, Actor by) {
		Person person = this.people.find(id, by.region()).orElseThrow(() -> new MissingRow("person"));
		this.rows.holdLive(id).filter(DeathNotice::draft).ifPresent((draft) -> this.rows.drop(draft.id()));
		Optional<DeathFault> fault = fault(person, diedOn);
		if (fault.isEmpty()) {
			DeathNoticeId fresh = DeathNoticeId.fresh();
			this.rows.add(fresh, by.region(), id, new Paper(diedOn, DeathSource.REGISTER, documentNumber, null),
					register, by.name(), now());
			write(find(fresh, by.region()), by);
		}
		return fault;
	}

	private void write(DeathNotice notice, Actor by) {
		this.rows.record(notice.id(), by.name(), now());
		this.people.died(notice.person(), notice.diedOn(), by);
		this.audit.write(by, "death.recorded", notice.region(), SUBJECT, notice.id().value(),
				Map.of("source", notice.paper().source().name(), "on", notice.diedOn().toString()));
	}

	/** Forgets what was typed; nothing was recorded. */
	@Transactional
	public void drop(DeathNoticeId id, Actor by) {
		this.rows.hold(id, by.region()).filter(DeathNotice::draft).ifPresent((draft) -> this.rows.drop(draft.id()));
	}

	/** What stands against a death on that day. */
	Optional<DeathFault> fault(Person person, LocalDate diedOn) {
		if (person.merged()) {
			return Optional.of(DeathFault.MERGED);
		}
		if (person.dead()) {
			return Optional.of(DeathFault.TWICE);
		}
		if (diedOn.isAfter(LocalDate.now(this.clock))) {
			return Optional.of(DeathFault.IN_FUTURE);
		}
		return diedOn.isBefore(person.birthday()) ? Optional.of(DeathFault.BEFORE_BIRTH) : Optional.empty();
	}

	private static boolean fits(String number) {
		return !number.isBlank() && number.strip().length() <= LONGEST_NUMBER;
	}

	public DeathNotice find(DeathNoticeId id, Region region) {
		return this.rows.find(id, region).orElseThrow(() -> new MissingRow("notice of death"));
	}

	/** The one of this person that is drafted or recorded. */
	public Optional<DeathNotice> of(PersonId person, Region region) {
		return this.rows.live(person).filter((one) -> one.region().equals(region));
	}

	/** The newest that are recorded, below the given one where it is not null. */
	public List<DeathNotice> recorded(Region region, UUID before) {
		return this.rows.recorded(region, before, PAGE);
	}

	/** Typed and not confirmed. */
	public List<DeathNotice> drafts(Region region) {
		return this.rows.drafts(region, PAGE);
	}

	/** Waiting for a second clerk to take them back. */
	public List<DeathNotice> asked(Region region) {
		return this.rows.asked(region, PAGE);
	}

	/** Whether a list may go on below its last line. */
	public boolean more(List<DeathNotice> shown) {
		return shown.size() == PAGE;
	}

	/** The scan of the paper; that it was read is written down. */
	@Transactional
	public OpenedFile scan(DeathNoticeId id, Actor by) {
		FileId scan = find(id, by.region()).paper().scan();
		if (scan == null) {
			throw new MissingRow("scan of a notice");
		}
		return this.uploads.open(by, by.region(), scan);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
