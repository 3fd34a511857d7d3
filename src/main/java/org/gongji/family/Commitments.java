package org.gongji.family;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.files.FileId;
import org.gongji.files.OpenedFile;
import org.gongji.files.Paper;
import org.gongji.files.Papers;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owner's commitment letters (个人承诺书): signed for exactly what is stated, so that a
 * changed statement is signed anew. Nothing signed is ever changed.
 */
@Component
@Transactional(readOnly = true)
public class Commitments {

	/** The day of the present text: another text gets another day. */
	public static final String VERSION = "2026-11-22";

	/** The act of signing in the audit. */
	static final String SIGNED = "binding.commitment-signed";

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final Papers papers;

	private final Uploads uploads;

	private final People people;

	private final FieldCipher cipher;

	private final Audit audit;

	private final Clock clock;

	Commitments(JdbcClient jdbc, Proposals proposals, Papers papers, Uploads uploads, People people, FieldCipher cipher,
			Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.proposals = proposals;
		this.papers = papers;
		this.uploads = uploads;
		this.people = people;
		this.cipher = cipher;
		this.audit = audit;
		this.clock = clock;
	}

	/** What the owner signed for what is stated now. */
	public Optional<Commitment> of(Proposal proposal) {
		return this.jdbc.sql("""
				select id, letter_version, signed_name_sealed, signed_at, on_paper from binding_commitment
				 where proposal_id = ? and statement_digest = ? order by id desc limit 1""")
			.params(proposal.id().value(), proposal.statement().digest())
			.query((row, at) -> new Commitment(row.getString(2),
					this.cipher.open(row.getString(3), name(row.getObject(1, UUID.class))),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getBoolean(5)))
			.optional();
	}

	/** Whether the typed name is that of the owner, as the register writes it. */
	public boolean signedBy(PersonId owner, String typed) {
		return PersonName.read(typed) instanceof PersonName name
				&& this.people.find(owner).map(Person::name).filter(name.text()::equals).isPresent();
	}

	/**
	 * Keeps the signature of an owner who proved to be the one, or who signed on paper at
	 * the window, together with the printed letter.
	 */
	@Transactional
	public void sign(ProposalId id, PersonId owner, Paper paper, Actor actor) {
		this.proposals.held(id);
		Proposal proposal = this.proposals.ofOwner(owner, id).orElseThrow(() -> new MissingRow("proposal"));
		if (proposal.state() != ProposalState.DRAFT || of(proposal).isPresent()) {
			return;
		}
		UUID signature = UuidCreator.getTimeOrderedEpoch();
		String name = this.people.find(owner).orElseThrow().name();
		StoredFile file = this.papers.keep(actor, paper, "commitment-" + id + ".pdf");
		this.jdbc.sql("""
				insert into binding_commitment (id, region, proposal_id, letter_version, statement_digest,
				signed_name_sealed, signed_at, signed_by, on_paper, file_id, file_digest)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(signature, proposal.region().code(), id.value(), VERSION, proposal.statement().digest(),
					this.cipher.seal(name, name(signature)),
					OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS), actor.name(),
					Signing.of(actor) == Signing.PAPER, file.id().value(), file.digest())
			.update();
		this.audit.write(actor, SIGNED, proposal.region(), "binding_proposal", id.value(),
				Map.of("version", VERSION, "digest", proposal.statement().digest(), "by", Signing.of(actor).name()));
	}

	/** The letter as it was signed. */
	@Transactional
	public OpenedFile letter(Proposal proposal, Actor reader) {
		UUID file = this.jdbc
			.sql("select file_id from binding_commitment where proposal_id = ? order by id desc limit 1")
			.param(proposal.id().value())
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new MissingRow("commitment"));
		return this.uploads.open(reader, proposal.region(), new FileId(file));
	}

	private static String name(UUID signature) {
		return "binding_commitment.name:" + signature;
	}

}
