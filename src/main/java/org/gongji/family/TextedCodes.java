package org.gongji.family;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.notice.DirectSending;
import org.gongji.person.CertificateWords;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an owner have the code sent to the relative's own phone (短信确认码). The answer is the
 * same whether there is a phone or not, and so are the limits: an owner learns nothing of
 * the relative. For a child below the majority the guardian answers on paper or at the
 * window.
 */
@Component
public class TextedCodes {

	/** How long to wait before the next one. */
	public static final Duration BETWEEN = Duration.ofMinutes(10);

	/** How often for one proposal. */
	public static final int IN_ALL = 3;

	/** How often one owner asks within a day. */
	public static final int A_DAY = 5;

	/** How many texts one relative gets within a day, whoever asks. */
	static final int TO_ONE = 3;

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final ConfirmationCodes codes;

	private final RelativePhones phones;

	private final Helpers helpers;

	private final DirectSending texts;

	private final CertificateWords words;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	TextedCodes(JdbcClient jdbc, Proposals proposals, ConfirmationCodes codes, RelativePhones phones, Helpers helpers,
			DirectSending texts, CertificateWords words, RuleBooks books, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.proposals = proposals;
		this.codes = codes;
		this.phones = phones;
		this.helpers = helpers;
		this.texts = texts;
		this.words = words;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
	}

	/** What came of asking. */
	public enum Asked {

		/** A text goes out if a phone is known; nobody is told whether. */
		DONE,
		/** It was asked for a moment ago. */
		TOO_SOON,
		/** Often enough for this proposal, or for today. */
		TOO_OFTEN,
		/** The proposal waits no more, or a text is no way here. */
		OVER

	}

	/** Whether the owner is offered to have a text sent, by what the owner stated. */
	public boolean offered(Proposal proposal) {
		LocalDate today = LocalDate.now(this.clock);
		int majority = Procedure.of(this.books.on(proposal.region(), today)).majorityAge();
		return this.texts.possible() && proposal.state() == ProposalState.WAITING
				&& !proposal.statement().below(majority, today);
	}

	/** Asks for a text in the owner's name; another's proposal is a missing row. */
	@Transactional
	public Asked ask(ProposalId id, PersonId owner, Actor actor) {
		ProposalRow row = this.proposals.held(id);
		if (!row.owner().equals(owner)) {
			throw new MissingRow("proposal");
		}
		Proposal proposal = this.proposals.shown(row);
		if (!offered(proposal)) {
			return Asked.OVER;
		}
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		OffsetDateTime yesterday = now.minusDays(1);
		if (count("proposal_id = ? and asked_at > ?", id.value(), now.minus(BETWEEN)) > 0) {
			return Asked.TOO_SOON;
		}
		if (count("proposal_id = ?", id.value()) >= IN_ALL
				|| count("owner_id = ? and asked_at > ?", owner.value(), yesterday) >= A_DAY) {
			return Asked.TOO_OFTEN;
		}
		String word = this.words.of(proposal.statement().certificate());
		boolean bothered = count("certificate_word = ? and asked_at > ?", word, yesterday) >= TO_ONE;
		this.jdbc
			.sql("insert into binding_code_ask (id, region, proposal_id, owner_id, certificate_word, asked_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), proposal.region().code(), id.value(), owner.value(), word, now)
			.update();
		if (!bothered) {
			send(proposal, now.toInstant(), actor);
		}
		this.audit.write(actor, "binding.code-text-asked", proposal.region(), "binding_proposal", id.value(), Map.of());
		return Asked.DONE;
	}

	/** Never to the phone of the helper who asks either. */
	private void send(Proposal proposal, Instant now, Actor actor) {
		Optional<String> number = this.phones.of(proposal)
			.filter((one) -> !one.equals(this.helpers.self(actor).flatMap(this.phones::number).orElse(null)));
		if (number.isPresent()) {
			UUID relative = this.phones.relative(proposal).orElseThrow().id().value();
			this.codes.issueByText(proposal, this.texts.queue(relative, proposal.region(), CodeTexts.CODE, now), actor);
		}
	}

	private int count(String where, Object... values) {
		return this.jdbc.sql("select count(*) from binding_code_ask where " + where)
			.params(values)
			.query(Integer.class)
			.single();
	}

}
