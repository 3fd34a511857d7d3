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
 * the relative or sent to the relative's own phone, and never shown to the owner; kept
 * only as a keyed hash, used once, ten days long. Tries are limited by address and by
 * certificate.
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
		withdraw(proposal, "");
		String code = PrintedCode.fresh();
		OffsetDateTime until = write(proposal, code, null, null, clerk);
		this.audit.write(clerk, "binding.code-issued", proposal.region(), "binding_proposal", proposal.id().value(),
				Map.of());
		return new Issued(code, until.toInstant());
	}

	/**
	 * A code that goes by that delivery; those that went so before are withdrawn, that of
	 * a letter is not. It follows from a challenge and stands nowhere.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void issueByText(Proposal proposal, UUID delivery, Actor owner) {
		withdraw(proposal, " and challenge is not null");
		String challenge = UUID.randomUUID().toString();
		write(proposal, texted(challenge, proposal.id()), challenge, delivery, owner);
	}

	/** What is to be sent by that delivery, while it can still be used. */
	@Transactional(readOnly = true)
	Optional<Texted> texted(UUID delivery) {
		return this.jdbc.sql("select proposal_id, challenge from binding_code where delivery_id = ? and " + OPEN)
			.params(delivery, now())
			.query((row, at) -> Map.entry(new ProposalId(row.getObject(1, UUID.class)), row.getString(2)))
			.optional()
			.flatMap((one) -> this.proposals.find(one.getKey())
				.filter((proposal) -> proposal.state() == ProposalState.WAITING)
				.map((proposal) -> new Texted(proposal, texted(one.getValue(), one.getKey()))));
	}

	private String texted(String challenge, ProposalId proposal) {
		return PrintedCode.from(this.index.of(challenge + ":" + proposal, "binding_code.challenge"));
	}

	private void withdraw(Proposal proposal, String which) {
		this.jdbc
			.sql("update binding_code set withdrawn_at = ? where proposal_id = ? and used_at is null "
					+ "and withdrawn_at is null" + which)
			.params(now(), proposal.id().value())
			.update();
	}

	private OffsetDateTime write(Proposal proposal, String code, String challenge, UUID delivery, Actor by) {
		OffsetDateTime now = now();
		OffsetDateTime until = now.plus(HOLDS);
		this.jdbc
			.sql("insert into binding_code (id, region, proposal_id, code_index, issued_by, issued_at, expires_at, "
					+ "challenge, delivery_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), proposal.region().code(), proposal.id().value(),
					indexOf(proposal.statement().certificate(), code), by.name(), now, until, challenge, delivery)
			.update();
		return until;
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
		return this.jdbc.sql("select proposal_id, region, challenge from binding_code where id = ? and " + OPEN)
			.params(code.value(), now())
			.query((row, at) -> new Known(new ProposalId(row.getObject(1, UUID.class)),
					new Actor((row.getString(3) != null) ? "text" : "letter", Role.MEMBER,
							new Region(row.getString(2)))))
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

	/** A code as it is sent, and what it stands for. */
	record Texted(Proposal proposal, String code) {

		/** Without the code. */
		@Override
		public String toString() {
			return "Texted " + this.proposal.id();
		}

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
