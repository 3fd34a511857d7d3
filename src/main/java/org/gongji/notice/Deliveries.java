package org.gongji.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was to be sent for a region and what became of it, for its bureau. Counts reach
 * back as far as sent texts are kept.
 */
@Component
public class Deliveries {

	private static final int PAGE = 25;

	private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

	private static final String AGAIN = "update notice_delivery set state = 'WAITING', attempts = 0, due_at = ?, "
			+ "ended_at = null, problem = null where region = ? and state = 'FAILED'";

	private final JdbcClient jdbc;

	private final Kinds kinds;

	private final Carriers carriers;

	private final Wording wording;

	private final Audit audit;

	private final Clock clock;

	Deliveries(JdbcClient jdbc, Kinds kinds, Carriers carriers, Wording wording, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.kinds = kinds;
		this.carriers = carriers;
		this.wording = wording;
		this.audit = audit;
		this.clock = clock;
	}

	/** The channels that are open in this installation. */
	public Set<Channel> channels() {
		return Set.copyOf(this.carriers.channels());
	}

	/** Those of one state before that one, or the newest for null. */
	@Transactional(readOnly = true)
	public DeliveryPage page(Region region, DeliveryState state, UUID before, Locale locale) {
		Map<String, Long> counts = this.jdbc
			.sql("select state, count(*) as many from notice_delivery where region = ? group by state")
			.param(region.code())
			.query((row, number) -> Map.entry(row.getString("state"), row.getLong("many")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		List<Delivery> found = this.jdbc.sql("""
				select id, kind, channel, state, attempts, created_at, ended_at, problem from notice_delivery
				 where region = ? and state = ? and id < ? order by id desc limit ?""")
			.params(region.code(), state.name(), (before != null) ? before : LAST, PAGE + 1)
			.query((row, number) -> delivery(row, locale))
			.list();
		boolean more = found.size() > PAGE;
		return new DeliveryPage(counts.getOrDefault("WAITING", 0L), counts.getOrDefault("SENT", 0L),
				counts.getOrDefault("FAILED", 0L), state, more ? found.subList(0, PAGE) : found,
				more ? found.get(PAGE - 1).id() : null);
	}

	/** Tries this one again from the start; it must have been given up. */
	@Transactional
	public void again(UUID id, Region region, Actor actor, Instant now) {
		int changed = this.jdbc.sql(AGAIN + " and id = ?").params(Outbox.at(now), region.code(), id).update();
		if (changed == 0) {
			throw new MissingRow("failed delivery");
		}
		this.audit.write(actor, "notice.tried-again", region, "delivery", id, Map.of());
	}

	/** Tries all of the region again that were given up, and tells how many. */
	@Transactional
	public int allAgain(Region region, Actor actor, Instant now) {
		int changed = this.jdbc.sql(AGAIN).params(Outbox.at(now), region.code()).update();
		if (changed > 0) {
			this.audit.write(actor, "notice.tried-again", region, null, null, Map.of("count", "" + changed));
		}
		return changed;
	}

	private Delivery delivery(ResultSet row, Locale locale) throws SQLException {
		String word = row.getString("kind");
		NoticeKind kind = this.kinds.ofDelivery(word);
		String problem = row.getString("problem");
		return new Delivery(row.getObject("id", UUID.class), this.wording.title(kind, locale),
				Channel.valueOf(row.getString("channel")), DeliveryState.valueOf(row.getString("state")),
				row.getInt("attempts"), time(row, "created_at"), time(row, "ended_at"),
				(problem != null) ? Problem.read(problem) : null);
	}

	private ZonedDateTime time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.atZoneSameInstant(this.clock.getZone()) : null;
	}

}
