package org.gongji.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Region;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides afterwards which new messages of the inbox also leave the house, so that the
 * act itself writes one row for each reader and looks nothing up.
 */
@Component
class Planning {

	static final int BATCH = 200;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Kinds kinds;

	private final Carriers carriers;

	private final Choices choices;

	private final Readers readers;

	private final Phones phones;

	private final Outbox outbox;

	Planning(JdbcClient jdbc, JdbcTemplate batches, Kinds kinds, Carriers carriers, Choices choices, Readers readers,
			Phones phones, Outbox outbox) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.kinds = kinds;
		this.carriers = carriers;
		this.choices = choices;
		this.readers = readers;
		this.phones = phones;
		this.outbox = outbox;
	}

	/** Plans some, and tells how many: fewer than a batch when no more are waiting. */
	@Transactional
	public int plan(Instant now) {
		List<New> found = this.jdbc.sql("""
				select recipient_id, id, region, kind from notice where to_send = true
				 order by id limit ? for update skip locked""").param(BATCH).query(Planning::read).list();
		if (found.isEmpty()) {
			return 0;
		}
		this.outbox.add(entries(found), now);
		this.batches.batchUpdate("update notice set to_send = false where recipient_id = ? and id = ?",
				found.stream().map((one) -> new Object[] { one.recipient(), one.id() }).toList());
		return found.size();
	}

	private List<Outbox.Entry> entries(List<New> found) {
		Set<UUID> recipients = found.stream().map(New::recipient).collect(Collectors.toSet());
		Map<UUID, Map<String, Set<Channel>>> chosen = this.choices.chosen(recipients);
		Set<UUID> withPhone = this.phones.known(recipients);
		Map<UUID, Reader> known = this.readers.of(recipients);
		List<Outbox.Entry> entries = new ArrayList<>();
		for (New one : found) {
			Set<Channel> wanted = chosen.getOrDefault(one.recipient(), Map.of())
				.getOrDefault(one.kind(), this.kinds.of(one.kind()).byDefault());
			for (Channel channel : this.carriers.channels()) {
				Reader reader = known.get(one.recipient());
				boolean reached = (channel == Channel.SMS) ? withPhone.contains(one.recipient())
						: reader != null && reader.email() != null;
				if (wanted.contains(channel) && reached) {
					entries.add(new Outbox.Entry(one.recipient(), one.id(), one.region(), one.kind(), channel));
				}
			}
		}
		return entries;
	}

	private static New read(ResultSet row, int number) throws SQLException {
		return new New(row.getObject("recipient_id", UUID.class), row.getObject("id", UUID.class),
				new Region(row.getString("region")), row.getString("kind"));
	}

	private record New(UUID recipient, UUID id, Region region, String kind) {

	}

}
