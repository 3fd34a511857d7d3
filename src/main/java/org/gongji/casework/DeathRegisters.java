package org.gongji.casework;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.casework.DeathRegister.Outcome;
import org.gongji.files.TableSource;
import org.gongji.person.PeopleByNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of the dead (死亡人员名单导入): read, looked at, confirmed once. A file with an error is
 * not kept at all; one that came before is known by its hash.
 */
@Component
public class DeathRegisters {

	private static final int NEWEST = 20;

	private static final String SUBJECT = "death-register";

	/** As much of a hash as stands on the notices. */
	private static final int HASH_SHOWN = 12;

	private final DeathRegisterRows rows;

	private final DeathNotices notices;

	private final PeopleByNumber people;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	DeathRegisters(DeathRegisterRows rows, DeathNotices notices, PeopleByNumber people, Audit audit, Clock clock,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.notices = notices;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** Reads a file; nothing is recorded yet. */
	public Brought bring(TableSource file, Actor by) throws IOException {
		Optional<DeathRegister> known = this.rows.byHash(by.region(), file.hash());
		if (known.isPresent()) {
			return new Brought(known.get(), true, List.of());
		}
		DeathRegisterReading reading = new DeathRegisterReading(by.region(), LocalDate.now(this.clock));
		List<DeathRegister.Row> read = reading.read(file, this.people);
		if (!reading.errors().isEmpty()) {
			return new Brought(null, false, reading.errors());
		}
		DeathRegister fresh = new DeathRegister(UuidCreator.getTimeOrderedEpoch(), by.region(), file.plainName(),
				file.hash(), by.name(), now(), null, null);
		this.transaction.executeWithoutResult((status) -> {
			this.rows.add(fresh, read);
			this.audit.write(by, "death-register.brought", by.region(), SUBJECT, fresh.id(),
					Map.of("rows", "" + read.size(), "hash", fresh.fileHash()));
		});
		return new Brought(fresh, false, List.of());
	}

	/**
	 * Records the deaths that are ready, each in a transaction of its own; what was
	 * interrupted goes on where it stood.
	 */
	public void confirm(UUID id, Actor by) {
		DeathRegister file = find(id, by.region());
		if (file.confirmedAt() == null) {
			this.transaction.executeWithoutResult((status) -> {
				this.rows.confirm(id, by.name(), now());
				this.audit.write(by, "death-register.confirmed", by.region(), SUBJECT, id, Map.of());
			});
		}
		String paper = file.fileName() + " " + file.fileHash().substring(0, HASH_SHOWN);
		String number = (paper.length() <= DeathNotices.LONGEST_NUMBER) ? paper
				: file.fileHash().substring(0, HASH_SHOWN);
		this.rows.rows(id)
			.stream()
			.filter((row) -> row.outcome() == Outcome.READY)
			.forEach((row) -> this.transaction.executeWithoutResult((status) -> record(file, row, number, by)));
	}

	private void record(DeathRegister file, DeathRegister.Row row, String paper, Actor by) {
		if (this.rows.came(file.id(), row.number(), Outcome.RECORDED)) {
			boolean known = this.notices.record(row.person(), row.diedOn(), paper, file.id(), by).isPresent();
			if (known) {
				this.rows.known(file.id(), row.number());
			}
		}
	}

	/** Forgets a file that was not confirmed; false where it was. */
	public boolean drop(UUID id, Actor by) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			DeathRegister file = this.rows.hold(id, by.region()).orElseThrow(() -> new MissingRow("death register"));
			if (file.confirmedAt() != null) {
				return false;
			}
			this.rows.drop(id);
			this.audit.write(by, "death-register.dropped", by.region(), SUBJECT, id, Map.of());
			return true;
		}));
	}

	public DeathRegister find(UUID id, Region region) {
		return this.rows.find(id, region).orElseThrow(() -> new MissingRow("death register"));
	}

	/** Its rows in order. */
	public List<DeathRegister.Row> rows(DeathRegister file) {
		return this.rows.rows(file.id());
	}

	public List<DeathRegister> newest(Region region) {
		return this.rows.of(region, NEWEST);
	}

	/** What the first row of a file says. */
	public static List<String> header() {
		return DeathRegisterReading.HEADER;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** What came of bringing a file: the file, whether it came before, or its errors. */
	public record Brought(DeathRegister file, boolean known, List<DeathRegisterError> errors) {

	}

}
