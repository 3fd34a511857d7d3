package org.gongji.notice;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a reader something, for tests of pages. */
@TestComponent
public class SomeNotices {

	private final Notices notices;

	private final Kinds kinds;

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Planning planning;

	private final Sender sender;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SomeNotices(Notices notices, Kinds kinds, JdbcClient jdbc, Outbox outbox, Planning planning, Sender sender,
			Clock clock, PlatformTransactionManager transactions) {
		this.notices = notices;
		this.kinds = kinds;
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.planning = planning;
		this.sender = sender;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** That a card was lost, so many times. */
	public void tell(UUID reader, Region region, int times) {
		Notice notice = new Notice(this.kinds.of("card-lost"), reader, region, "/my/card",
				SomeArguments.of("card-lost"));
		this.transaction.executeWithoutResult((status) -> this.notices.tell(Collections.nCopies(times, notice)));
	}

	/** Sends what is due, as the product does every few seconds. */
	public void sendAll() {
		this.planning.plan(this.clock.instant());
		this.sender.send(Channel.SMS, this.clock);
		this.sender.send(Channel.EMAIL, this.clock);
	}

	/** A text about a lost card that a mail server refused. */
	public UUID failed(UUID reader, Region region) {
		tell(reader, region, 1);
		UUID notice = this.jdbc.sql("select id from notice where recipient_id = ?")
			.param(reader)
			.query(UUID.class)
			.single();
		this.transaction.executeWithoutResult((status) -> this.outbox
			.add(List.of(new Outbox.Entry(reader, notice, region, "card-lost", Channel.EMAIL)), this.clock.instant()));
		Claim claim = this.outbox.claim(Channel.EMAIL, this.clock.instant()).orElseThrow();
		this.outbox.failed(claim, new Problem(Problem.Reason.REFUSED, 550), this.clock.instant());
		return claim.id();
	}

}
