package org.gongji.casework;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.account.PostingCorrection;
import org.gongji.account.PostingCorrection.Correctable;
import org.gongji.account.Statements;
import org.gongji.account.Statements.Movement;
import org.gongji.audit.Audit;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the window found in each case about a wrong account; one finding a case. */
@Component
@Transactional(readOnly = true)
public class Findings {

	/** What is put right by others shows on the account as one of these. */
	private static final Set<String> PUTS_RIGHT = Set.of("credit", "credit_correction", "reversal", "premium_back",
			"interest", "opening", "before_reform", "transfer_in");

	private static final int LOOKED_THROUGH = 1000;

	private final JdbcClient jdbc;

	private final Statements statements;

	private final PostingCorrection correction;

	private final CaseMoving moving;

	private final Audit audit;

	Findings(JdbcClient jdbc, Statements statements, PostingCorrection correction, CaseMoving moving, Audit audit) {
		this.jdbc = jdbc;
		this.statements = statements;
		this.correction = correction;
		this.moving = moving;
		this.audit = audit;
	}

	public Optional<Finding> of(CaseId one) {
		List<PostingId> links = this.jdbc
			.sql("select posting_id from casework_finding_link where case_id = ? order by posting_id")
			.param(one.value())
			.query((row, number) -> new PostingId(row.getObject(1, UUID.class)))
			.list();
		return this.jdbc.sql(
				"select found, source, register_changed, posting_id, change_fen from casework_finding where case_id = ?")
			.param(one.value())
			.query((row, number) -> {
				UUID posting = row.getObject("posting_id", UUID.class);
				return new Finding(row.getString("found"), row.getString("source"), row.getBoolean("register_changed"),
						links, (posting != null) ? new PostingId(posting) : null,
						(posting != null) ? Money.ofFen(row.getLong("change_fen")) : null);
			})
			.optional();
	}

	/** Movements since the case was opened by which others may have put it right. */
	public List<Movement> since(Case one) {
		return (one.account() == null) ? List.of()
				: this.statements.newest(one.account(), LOOKED_THROUGH)
					.stream()
					.filter((movement) -> PUTS_RIGHT.contains(movement.event()))
					.filter((movement) -> !movement.bookedAt().toInstant().isBefore(one.openedAt()))
					.toList();
	}

	/** Movements that a finding names, wherever they stand. */
	public List<Movement> linked(Case one, Finding finding) {
		return since(one).stream().filter((movement) -> finding.links().contains(movement.posting())).toList();
	}

	/** Movements that this case itself may correct. */
	public List<Correctable> correctable(Case one) {
		return (one.account() == null) ? List.of() : this.correction.of(one.account());
	}

	/** What a finding corrects, or null. */
	Correctable corrected(Case one, Finding finding) {
		return (finding.corrects() == null) ? null
				: this.correction.find(one.account(), finding.corrects()).orElse(null);
	}

	/**
	 * Keeps what was found, in place of what was found before. Refused where the case is
	 * not as it was seen or past the work on it, and where it names movements that are
	 * none of the account.
	 */
	@Transactional
	public Outcome keep(Case seen, Finding finding, Actor by) {
		Case one = this.moving.change(seen).orElse(null);
		if (one == null) {
			return Outcome.OVERTAKEN;
		}
		if (!CaseMove.PREPARE.from(one.state())) {
			return Outcome.NOT_AT_WORK;
		}
		if (linked(one, finding).size() != Set.copyOf(finding.links()).size()) {
			return Outcome.NOT_LINKABLE;
		}
		if (finding.corrects() != null && correctable(one).stream()
			.noneMatch((each) -> each.posting().equals(finding.corrects()) && each.takes(finding.change()))) {
			return Outcome.NOT_CORRECTABLE;
		}
		UUID id = one.id().value();
		this.jdbc.sql("delete from casework_finding_link where case_id = ?").param(id).update();
		this.jdbc.sql("delete from casework_finding where case_id = ?").param(id).update();
		this.jdbc.sql("""
				insert into casework_finding (case_id, region, found, source, register_changed, posting_id, change_fen,
				  entered_by, entered_at) values (?, ?, ?, ?, ?, cast(? as uuid), cast(? as bigint), ?, ?)""")
			.params(id, one.region().code(), finding.found(), finding.source(), finding.register(),
					(finding.corrects() != null) ? finding.corrects().value() : null,
					(finding.change() != null) ? finding.change().fen() : null, by.name(),
					OffsetDateTime.ofInstant(this.moving.now(), ZoneOffset.UTC))
			.update();
		Set.copyOf(finding.links())
			.forEach((link) -> this.jdbc
				.sql("insert into casework_finding_link (case_id, posting_id, region) values (?, ?, ?)")
				.params(id, link.value(), one.region().code())
				.update());
		this.audit.write(by, "casework.finding_entered", one.region(), CaseMoving.SUBJECT, id,
				Map.of("fen", String.valueOf(finding.amount().fen())));
		return Outcome.DONE;
	}

	/** What comes of entering a finding. */
	public enum Outcome {

		/** It is kept. */
		DONE,
		/** Somebody changed the case since it was seen. */
		OVERTAKEN,
		/** The case is past the work on it. */
		NOT_AT_WORK,
		/** A movement that it names is none of the account since then. */
		NOT_LINKABLE,
		/** That movement cannot be put right by this amount. */
		NOT_CORRECTABLE

	}

}
