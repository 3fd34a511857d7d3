package org.gongji.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Region;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The texts that are to leave the house. A sender takes one in hand for two minutes; one
 * that dies leaves it to the next, under the same id.
 */
@Component
class Outbox {

	/** Longer than any attempt lasts. */
	static final Duration IN_HAND = Duration.ofMinutes(2);

	/** The pauses after each attempt but the last. */
	static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
			Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8));

	/** After so many it is given up. */
	static final int ATTEMPTS = PAUSES.size() + 1;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final TransactionTemplate transaction;

	Outbox(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** One text to be sent: from a message of the inbox, or a code (no notice). */
	record Entry(UUID recipient, UUID notice, Region region, String kind, Channel channel) {

	}

	/** Writes them in the caller's transaction. */
	void add(List<Entry> entries, Instant now) {
		this.batches.batchUpdate(
				"""
						insert into notice_delivery (id, recipient_id, notice_id, region, kind, channel, state, attempts, due_at,
						  created_at) values (?, ?, cast(? as uuid), ?, ?, ?, 'WAITING', 0, ?, ?)""",
				entries.stream()
					.map((entry) -> new Object[] { UuidCreator.getTimeOrderedEpoch(), entry.recipient(), entry.notice(),
							entry.region().code(), entry.kind(), entry.channel().name(), at(now), at(now) })
					.toList());
	}

	void addCode(UUID recipient, Region region, Instant now) {
		add(List.of(new Entry(recipient, null, region, MailAddresses.CODE.word(), Channel.EMAIL)), now);
	}

	UUID addDirect(UUID recipient, Region region, String kind, Instant now) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("""
					insert into notice_delivery (id, recipient_id, region, kind, channel, state, attempts, due_at, created_at)
					values (?, ?, ?, ?, 'SMS', 'WAITING', 0, ?, ?)""")
			.params(id, recipient, region.code(), kind, at(now), at(now))
			.update();
		return id;
	}

	int codesSince(UUID recipient, Instant since) {
		return this.jdbc
			.sql("select count(*) from notice_delivery where recipient_id = ? and kind = ? and created_at > ?")
			.params(recipient, MailAddresses.CODE.word(), at(since))
			.query(Integer.class)
			.single();
	}

	/** Takes the text in hand that has been due longest; commits before it returns. */
	Optional<Claim> claim(Channel channel, Instant now) {
		return this.transaction.execute((status) -> {
			Optional<Claim> next = this.jdbc.sql("""
					select id, recipient_id, notice_id, kind, attempts from notice_delivery
					 where channel = ? and state = 'WAITING' and due_at <= ?
					 order by due_at limit 1 for update skip locked""")
				.params(channel.name(), at(now))
				.query(Outbox::claim)
				.optional();
			next.ifPresent((claim) -> this.jdbc
				.sql("update notice_delivery set attempts = ?, due_at = ?, claim_id = ? where id = ?")
				.params(claim.attempt(), at(now.plus(IN_HAND)), claim.token(), claim.id())
				.update());
			return next;
		});
	}

	/** Sent is sent, whoever else has it in hand by now. */
	void sent(Claim claim, Instant now) {
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update notice_delivery set state = 'SENT', ended_at = ?, problem = null, claim_id = null "
					+ "where id = ? and state = 'WAITING'")
			.params(at(now), claim.id())
			.update());
	}

	/** Tries again after a pause, or gives up after the last attempt. */
	void later(Claim claim, Problem problem, Instant now) {
		if (claim.attempt() >= ATTEMPTS) {
			failed(claim, problem, now);
			return;
		}
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update notice_delivery set due_at = ?, problem = ?, claim_id = null "
					+ "where id = ? and claim_id = ? and state = 'WAITING'")
			.params(at(now.plus(PAUSES.get(claim.attempt() - 1))), problem.written(), claim.id(), claim.token())
			.update());
	}

	void failed(Claim claim, Problem problem, Instant now) {
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update notice_delivery set state = 'FAILED', ended_at = ?, problem = ?, claim_id = null "
					+ "where id = ? and claim_id = ? and state = 'WAITING'")
			.params(at(now), problem.written(), claim.id(), claim.token())
			.update());
	}

	private static Claim claim(ResultSet row, int number) throws SQLException {
		return new Claim(row.getObject("id", UUID.class), UUID.randomUUID(), row.getObject("recipient_id", UUID.class),
				row.getObject("notice_id", UUID.class), row.getString("kind"), row.getInt("attempts") + 1);
	}

	static OffsetDateTime at(Instant now) {
		return now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
