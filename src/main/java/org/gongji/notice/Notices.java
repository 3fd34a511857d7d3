package org.gongji.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what happened, in the caller's transaction: the message stands when the
 * act stands. What else is to be sent is seen to afterwards.
 */
@Component
public class Notices {

	private final JdbcTemplate batches;

	private final Carriers carriers;

	private final Clock clock;

	Notices(JdbcTemplate batches, Carriers carriers, Clock clock) {
		this.batches = batches;
		this.carriers = carriers;
		this.clock = clock;
	}

	/** Writes all of them in one statement; none at all for an empty list. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(List<Notice> notices) {
		if (notices.isEmpty()) {
			return;
		}
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		this.batches.batchUpdate("""
				insert into notice (recipient_id, id, region, kind, arguments, link, happened_at, to_send)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", notices, notices.size(),
				(statement, notice) -> bind(statement, notice, now));
	}

	private void bind(PreparedStatement statement, Notice notice, OffsetDateTime now) throws SQLException {
		statement.setObject(1, notice.recipient());
		statement.setObject(2, UuidCreator.getTimeOrderedEpoch());
		statement.setString(3, notice.region().code());
		statement.setString(4, notice.kind().word());
		statement.setString(5, Written.of(notice.arguments()));
		statement.setString(6, notice.link());
		statement.setObject(7, now);
		statement.setBoolean(8, this.carriers.any());
	}

}
