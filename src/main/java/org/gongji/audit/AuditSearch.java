package org.gongji.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through the audit of one region. */
@Component
public class AuditSearch {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditSearch(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public AuditPage find(Region region, AuditFilter filter, int page) {
		List<Object> values = new ArrayList<>();
		String where = where(region, filter, values);
		long all = this.jdbc.sql("select count(*) from audit_record r" + where)
			.params(values)
			.query(Long.class)
			.single();
		int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
		int shown = Math.min(Math.max(page, 1), pages);
		values.add(PAGE);
		values.add((long) (shown - 1) * PAGE);
		List<AuditRow> rows = this.jdbc
			.sql("select " + AuditRow.COLUMNS + " from audit_record r" + where
					+ " order by r.happened_at desc, r.id desc limit ? offset ?")
			.params(values)
			.query((row, number) -> AuditRow.from(row))
			.list();
		return new AuditPage(rows, all, shown, pages);
	}

	/** The latest acts on one subject but for this one, the latest first. */
	public List<AuditRow> latest(Region region, UUID subject, String but, int most) {
		return this.jdbc
			.sql("select " + AuditRow.COLUMNS + " from audit_record r where r.subject_id = ? and r.region = ? "
					+ "and r.act <> ? order by r.happened_at desc, r.id desc limit ?")
			.params(subject, region.code(), but, most)
			.query((row, number) -> AuditRow.from(row))
			.list();
	}

	private String where(Region region, AuditFilter filter, List<Object> values) {
		StringBuilder where = new StringBuilder(" where r.region = ?");
		values.add(region.code());
		if (filter.day() != null) {
			where.append(" and r.happened_at >= ? and r.happened_at < ?");
			values.add(start(filter.day()));
			values.add(start(filter.day().plusDays(1)));
		}
		if (filter.actor() != null) {
			where.append(" and r.actor = ?");
			values.add(filter.actor());
		}
		if (filter.act() != null) {
			where.append(" and r.act like ? escape '!'");
			values.add(filter.act().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
		}
		if (filter.subject() != null) {
			where.append(" and r.subject_id = ?");
			values.add(filter.subject());
		}
		if (filter.behalf() != null) {
			where.append(" and (r.proxy_id = ? or r.behalf_of = ?)");
			values.add(filter.behalf());
			values.add(filter.behalf());
		}
		return where.toString();
	}

	private OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

}
