package org.gongji.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that told of a visit and its fees (2203 to 2205): a repeat changes
 * nothing, and other content under the same {@code msgid} is refused.
 */
@Component
class ToldMessages {

	private final JdbcClient jdbc;

	ToldMessages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether this message was heard before. */
	boolean heard(Call call) {
		return this.jdbc.sql("select content_digest from exchange_told where request_id = ?")
			.param(Messages.request(call).text())
			.query(String.class)
			.optional()
			.map((digest) -> same(call, digest))
			.orElse(false);
	}

	private static boolean same(Call call, String digest) {
		if (!digest.equals(Messages.digest(call))) {
			throw new Refused(Fault.at("msgid", "other-content"));
		}
		return true;
	}

	/**
	 * Keeps the message beside what it changed; one that came at the same time with other
	 * content changes nothing.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(Call call) {
		boolean first = this.jdbc
			.sql("insert into exchange_told (request_id, region, content_digest, told_at) values (?, ?, ?, ?) "
					+ "on conflict do nothing")
			.params(Messages.request(call).text(), call.provider().region().code(), Messages.digest(call), call.at())
			.update() == 1;
		if (!first) {
			heard(call);
		}
	}

}
