package org.gongji.proxy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.ActedFor;
import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.audit.Audit;
import org.gongji.files.FileId;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.person.CertificateCheck;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Services for people who stand at the window (窗口代办): opened after the certificate was
 * looked at, ended, signed on paper, closed with the scan. A clerk serves one person at a
 * time.
 */
@Component
@Transactional(readOnly = true)
public class Slips {

	private static final long REFERENCES = 10_000_000_000L;

	private static final int SHOWN = 50;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final SlipRows rows;

	private final People people;

	private final CertificateCheck certificates;

	private final OwnCertificates own;

	private final WrongNumbers tries;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	Slips(JdbcClient jdbc, SlipRows rows, People people, CertificateCheck certificates, OwnCertificates own,
			WrongNumbers tries, Uploads uploads, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.people = people;
		this.certificates = certificates;
		this.own = own;
		this.tries = tries;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/** Opens a service for a person of the clerk's region; the clerk's last one ends. */
	@Transactional
	public Opening open(PersonId id, SeenIdentity seen, SignedIn clerk) {
		Person person = this.people.find(id, clerk.region()).orElseThrow(() -> new MissingRow("person"));
		if (person.dead()) {
			return new Opening.Refused(Opening.Fault.DEAD);
		}
		if (person.merged()) {
			return new Opening.Refused(Opening.Fault.MERGED);
		}
		if (!seen.photo()) {
			return new Opening.Refused(Opening.Fault.PHOTO_NOT_SEEN);
		}
		if (!this.own.state(clerk, seen.own())) {
			return new Opening.Refused(Opening.Fault.OWN_UNREADABLE);
		}
		if (!this.tries.allow(clerk.name())) {
			return new Opening.Refused(Opening.Fault.TOO_OFTEN);
		}
		CertificateCheck.Match match = this.certificates.compare(id, seen.number());
		if (match == CertificateCheck.Match.NONE) {
			return refused(Opening.Fault.NUMBER_DIFFERS, person, clerk);
		}
		if (this.own.isOwn(clerk, id)) {
			return refused(Opening.Fault.OWN_SERVICE, person, clerk);
		}
		this.tries.forgive(clerk.name());
		endLast(clerk);
		return new Opening.Opened(write(person, seen, match, clerk));
	}

	private Opening refused(Opening.Fault fault, Person person, SignedIn clerk) {
		this.audit.write(clerk.actor(), "window.service-refused", clerk.region(), "person", person.id().value(),
				Map.of("reason", fault.name()));
		return new Opening.Refused(fault);
	}

	/** Two tabs of one clerk come one after the other. */
	private void endLast(SignedIn clerk) {
		this.jdbc.sql("select id from app_user where id = ? for update").param(clerk.id()).query(UUID.class).optional();
		this.rows.openOf(clerk.id()).ifPresent((id) -> end(new SlipId(id), clerk.region(), clerk.actor()));
	}

	private SlipId write(Person person, SeenIdentity seen, CertificateCheck.Match match, SignedIn clerk) {
		SlipId id = SlipId.fresh();
		OffsetDateTime now = now();
		String reference = "DB" + DateTimeFormatter.BASIC_ISO_DATE.format(now.toLocalDate())
				+ "%010d".formatted(this.random.nextLong(REFERENCES));
		this.jdbc
			.sql("insert into window_slip (id, region, reference, person_id, clerk_id, clerk, clerk_title, "
					+ "certificate_seen, number_part, state, open_clerk, opened_at, prints) "
					+ "values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, 0)")
			.params(id.value(), person.region().code(), reference, person.id().value(), clerk.id(), clerk.name(),
					clerk.displayName(), seen.certificate().name(), match.name(), clerk.id(), now)
			.update();
		this.audit.write(clerk.actor(), "window.service-opened", person.region(), "person", person.id().value(),
				Map.of("slip", id.toString(), "reference", reference, "certificate", seen.certificate().name(),
						"number", match.name(), "photo", "seen"));
		return id;
	}

	/** Nothing more is done by it; without any act nothing is left to sign. */
	@Transactional
	public void end(SlipId id, Region region, Actor by) {
		Slip slip = find(region, id);
		if (slip.state() != SlipState.OPEN) {
			return;
		}
		boolean nothing = slip.acts() == 0;
		int ended = this.jdbc
			.sql("update window_slip set state = ?, open_clerk = null, ended_at = ?, closed_at = ? "
					+ "where id = ? and state = 'OPEN'")
			.params((nothing ? SlipState.CLOSED : SlipState.ENDED).name(), now(), nothing ? now() : null, id.value())
			.update();
		if (ended == 1) {
			record(by, "window.service-ended", slip, Map.of("acts", Integer.toString(slip.acts())));
		}
	}

	/** The form was printed as it stood then; each print is counted and kept. */
	@Transactional
	void printed(Slip slip, StoredFile form, Actor by) {
		this.jdbc.sql("update window_slip set prints = prints + 1, printed_acts = ?, form_id = ? where id = ?")
			.params(slip.acts(), form.id().value(), slip.id().value())
			.update();
		record(by, "window.form-printed", slip, Map.of("print", Integer.toString(slip.prints() + 1)));
	}

	/**
	 * Keeps the scan of the signed form and closes the service; false where what was
	 * printed does not list all that was done, or the form is not awaited.
	 */
	@Transactional
	public boolean sign(SlipId id, Region region, StoredFile scan, Actor by) {
		Slip slip = find(region, id);
		if (!slip.toSign() || !slip.printIsWhole()) {
			return false;
		}
		this.uploads.record(by, region, scan);
		int closed = this.jdbc
			.sql("update window_slip set state = 'CLOSED', closed_at = ?, scan_id = ? where id = ? and state = 'ENDED'")
			.params(now(), scan.id().value(), id.value())
			.update();
		if (closed == 0) {
			throw new MissingRow("slip to sign");
		}
		record(by, "window.service-signed", slip, Map.of("digest", scan.digest()));
		return true;
	}

	/** The form as it was printed last; that it was read is written down. */
	@Transactional
	public OpenedFile form(SlipId id, Region region, Actor by) {
		return opened(find(region, id).form(), region, by);
	}

	/** The signed form; that it was read is written down. */
	@Transactional
	public OpenedFile scan(SlipId id, Region region, Actor by) {
		return opened(find(region, id).scan(), region, by);
	}

	private OpenedFile opened(FileId file, Region region, Actor by) {
		if (file == null) {
			throw new MissingRow("file of a slip");
		}
		return this.uploads.open(by, region, file);
	}

	public Slip find(Region region, SlipId id) {
		return this.rows.find(region, id).orElseThrow(() -> new MissingRow("slip"));
	}

	/** The latest in this state, below the given one where it is not null. */
	public List<Slip> in(Region region, SlipState state, UUID before) {
		return this.rows.in(region, state, before, SHOWN);
	}

	/** Whether a list may go on below its last line. */
	public boolean more(List<Slip> shown) {
		return shown.size() == SHOWN;
	}

	Optional<ActedFor> actedFor(Behalf behalf, SignedIn by) {
		if (by.role() != Role.CLERK) {
			return Optional.empty();
		}
		return this.rows.find(by.region(), new SlipId(behalf.proxyId()))
			.filter((slip) -> slip.open() && slip.clerk().equals(by.name())
					&& slip.person().value().equals(behalf.person()))
			.map((slip) -> new ActedFor(slip.region(), slip.maskedName(), false));
	}

	private void record(Actor by, String act, Slip slip, Map<String, String> detail) {
		this.audit.write(by, act, slip.region(), "slip", slip.id().value(), detail);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
