package org.gongji.family;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.PrintedCode;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.Tries;
import org.gongji.audit.Audit;
import org.gongji.person.Certificate;
import org.gongji.vault.BlindIndex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by which a relative without a sign-in confirms (家人确认码): printed at the window for
 * the relative and never shown to the owner, kept only as a keyed hash, used once, ten
 * days long. Tries are limited by address and by certificate.
 */
@Component
public class ConfirmationCodes {

	private static final Duration HOLDS = Duration.ofDays(10);

	private static final String OPEN = "used_at is null and withdrawn_at is null and expires_at > ?";

	private final Tries<String> tries = new Tries<>(10, Duration.ofMinutes(30));

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final BlindIndex index;

	private final Audit audit;

	private final Clock clock;

	ConfirmationCodes(JdbcClient jdbc, Proposals proposals, BlindIndex index, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.proposals = proposals;
		this.index = index;
		this.audit = audit;
		this.clock = clock;
	}

	/** A new code for a proposal that waits; earlier ones are withdrawn. */
	@Transactional
	public Issued issue(Proposal proposal, Actor clerk) {
		OffsetDateTime now = now();
		this.jdbc
			.sql("update binding_code set withdrawn_at = ? where proposal_id = ? and used_at is null "
					+ "and withdrawn_at is null")
			.params(now, proposal.id().value())
			.update();
		String code = PrintedCode.fresh();
		OffsetDateTime until = now.plus(HOLDS);
		this.jdbc
			.sql("insert into binding_code (id, region, proposal_id, code_index, issued_by, issued_at, expires_at) "
					+ "values (?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), proposal.region().code(), proposal.id().value(),
					indexOf(proposal.statement().certificate(), code), clerk.name(), now, until)
			.update();
		this.audit.write(clerk, "binding.code-issued", proposal.region(), "binding_proposal", proposal.id().value(),
				Map.of());
		return new Issued(code, until.toInstant());
	}

	/**
	 * Looks at a typed code without using it up. Wrong, old and used ones are one answer.
	 */
	@Transactional(readOnly = true)
	public Looked look(Certificate certificate, String typed, String address) {
		String byCertificate = "c" + indexOf(certificate, "");
		String byAddress = "a" + address;
		if (!this.tries.allow(byAddress) || !this.tries.allow(byCertificate)) {
			return new Looked.TooMany();
		}
		Optional<CodeId> found = this.jdbc.sql("select id from binding_code where code_index = ? and " + OPEN)
			.params(indexOf(certificate, typed), now())
			.query(UUID.class)
			.optional()
			.map(CodeId::new)
			.filter((code) -> known(code).isPresent());
		if (found.isEmpty()) {
			return new Looked.Wrong();
		}
		this.tries.forgive(byAddress);
		this.tries.forgive(byCertificate);
		return new Looked.Right(found.get());
	}

	/** What a code that was looked at stands for, while it can still be used. */
	@Transactional(readOnly = true)
	public Optional<Known> known(CodeId code) {
		return this.jdbc.sql("select proposal_id, region from binding_code where id = ? and " + OPEN)
			.params(code.value(), now())
			.query((row, at) -> new Known(new ProposalId(row.getObject(1, UUID.class)),
					new Actor("letter", Role.MEMBER, new Region(row.getString(2)))))
			.optional()
			.filter((known) -> proposal(known).isPresent());
	}

	/** The proposal of a code, while it waits. */
	@Transactional(readOnly = true)
	public Optional<Proposal> proposal(Known known) {
		return this.proposals.find(known.proposal()).filter((proposal) -> proposal.state() == ProposalState.WAITING);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void use(CodeId code) {
		this.jdbc.sql("update binding_code set used_at = ? where id = ? and used_at is null")
			.params(now(), code.value())
			.update();
	}

	private String indexOf(Certificate certificate, String typed) {
		return this.index.of(certificate.kind() + ":" + certificate.number() + ":" + PrintedCode.plain(typed),
				"binding_code.code_index");
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

	/** Names one code; not the code itself. */
	public record CodeId(UUID value) {
	}

	/** A code as it is printed, and until when it holds. */
	public record Issued(String code, Instant until) {
	}

	/** What a code stands for, and who acts by it. */
	public record Known(ProposalId proposal, Actor actor) {
	}

	/** What a typed code turned out to be. */
	public sealed interface Looked {

		/** It may be answered by. */
		record Right(CodeId code) implements Looked {
		}

		/** None that can be used. */
		record Wrong() implements Looked {
		}

		/** Too many tries. */
		record TooMany() implements Looked {
		}

	}

}
