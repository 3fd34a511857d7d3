package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.files.FileId;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proof of the heirs' shares (继承证明), one for each death case. */
@Component
@Transactional(readOnly = true)
public class DeathProofs {

	/** The most characters that the number of a paper has. */
	public static final int LONGEST_NUMBER = DeathNotices.LONGEST_NUMBER;

	private final JdbcClient jdbc;

	private final CaseMoving moving;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	DeathProofs(JdbcClient jdbc, CaseMoving moving, Uploads uploads, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.moving = moving;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	public Optional<DeathProof> of(CaseId one) {
		return this.jdbc.sql("select kind, document_number, documented_on, scan_id from death_proof where case_id = ?")
			.param(one.value())
			.query((row, number) -> {
				UUID scan = row.getObject(4, UUID.class);
				return new DeathProof(DeathProof.Kind.valueOf(row.getString(1)), row.getString(2),
						row.getObject(3, LocalDate.class), (scan != null) ? new FileId(scan) : null);
			})
			.optional();
	}

	/**
	 * Keeps the proof, in place of one before; a scan of before stays where none is
	 * given. Refused where the case is not as it was seen, or was prepared or closed.
	 */
	@Transactional
	public Outcome keep(Case seen, DeathProof.Kind kind, String documentNumber, LocalDate on, StoredFile scan,
			Actor by) {
		Case one = this.moving.change(seen).orElse(null);
		if (one == null) {
			return Outcome.OVERTAKEN;
		}
		if (!CaseMove.PREPARE.from(one.state())) {
			return Outcome.NOT_AT_WORK;
		}
		if (scan != null) {
			this.uploads.record(by, one.region(), scan);
		}
		FileId kept = (scan != null) ? scan.id() : of(one.id()).map(DeathProof::scan).orElse(null);
		this.jdbc.sql("delete from death_proof where case_id = ?").param(one.id().value()).update();
		this.jdbc
			.sql("insert into death_proof (case_id, region, kind, document_number, documented_on, scan_id, entered_by, "
					+ "entered_at) values (?, ?, ?, ?, ?, cast(? as uuid), ?, ?)")
			.params(one.id().value(), one.region().code(), kind.name(), documentNumber, on,
					(kept != null) ? kept.value() : null, by.name(),
					OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS))
			.update();
		this.audit.write(by, "casework.proof_entered", one.region(), "case", one.id().value(),
				Map.of("proof", kind.name(), "on", on.toString()));
		return Outcome.DONE;
	}

	/** The scan of the proof; that it was read is written down. */
	@Transactional
	public OpenedFile scan(Case one, Actor by) {
		FileId scan = of(one.id()).map(DeathProof::scan).orElseThrow(() -> new MissingRow("scan of a proof"));
		return this.uploads.open(by, one.region(), scan);
	}

	/** What comes of entering a proof. */
	public enum Outcome {

		/** It is kept. */
		DONE,
		/** Somebody changed the case since it was seen. */
		OVERTAKEN,
		/** The case is past the work on it. */
		NOT_AT_WORK

	}

}
