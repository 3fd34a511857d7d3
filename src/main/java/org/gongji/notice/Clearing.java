package org.gongji.notice;

import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what is old: texts that were sent or given up, and messages of the inbox.
 * What they told of stays in the statement.
 */
@Component
class Clearing {

	private static final int SLICE = 1000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Duration keepSent;

	private final Duration keepInbox;

	Clearing(JdbcClient jdbc, PlatformTransactionManager transactions,
			@Value("${gongji.notice.keep-sent-days:90}") int sentDays,
			@Value("${gongji.notice.keep-inbox-days:730}") int inboxDays) {
		if (sentDays < 1 || inboxDays < sentDays) {
			throw new IllegalStateException(
					"gongji.notice.keep-inbox-days is at least keep-sent-days, and that at least 1");
		}
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.keepSent = Duration.ofDays(sentDays);
		this.keepInbox = Duration.ofDays(inboxDays);
	}

	/** In slices, so that nobody waits long for it. */
	void clear(Instant now) {
		slices("""
				delete from notice_delivery where id in
				  (select id from notice_delivery where state <> 'WAITING' and ended_at < ? limit ?)""",
				now.minus(this.keepSent));
		slices("""
				delete from notice where (recipient_id, id) in
				  (select n.recipient_id, n.id from notice n where n.happened_at < ? and not exists
				    (select 1 from notice_delivery d where d.recipient_id = n.recipient_id and d.notice_id = n.id) limit ?)""",
				now.minus(this.keepInbox));
	}

	private void slices(String delete, Instant before) {
		int deleted;
		do {
			deleted = this.transaction
				.execute((status) -> this.jdbc.sql(delete).params(Outbox.at(before), SLICE).update());
		}
		while (deleted == SLICE);
	}

}
