package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The employers of each region. */
@Repository
public class Employers {

	private static final String COLUMNS = "id, region, code, name, agency";

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	Employers(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Records an employer; a number is given once in a region. */
	@Transactional
	public EmployerRegistration register(Region region, EmployerCode code, String name, String agency, Actor actor) {
		EmployerId id = EmployerId.fresh();
		int recorded = this.jdbc.sql("""
				insert into employer (id, region, code, name, agency, registered_by, registered_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(id.value(), region.code(), code.text(), name, agency, actor.name(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (recorded == 0) {
			return new EmployerRegistration.CodeTaken(find(code, region).orElseThrow());
		}
		this.audit.write(actor, "crediting.employer.register", region, "employer", id.value(),
				Map.of("code", code.text()));
		return new EmployerRegistration.Registered(id);
	}

	/** The employer, when it belongs to the region. */
	public Optional<Employer> find(EmployerId id, Region region) {
		return this.jdbc.sql("select " + COLUMNS + " from employer where id = ? and region = ?")
			.params(id.value(), region.code())
			.query(Employers::read)
			.optional();
	}

	public Optional<Employer> find(EmployerCode code, Region region) {
		return this.jdbc.sql("select " + COLUMNS + " from employer where code = ? and region = ?")
			.params(code.text(), region.code())
			.query(Employers::read)
			.optional();
	}

	/** Those of the region in the order of their numbers, from a place on. */
	public List<Employer> list(Region region, int from, int most) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " from employer where region = ? order by code offset ? rows fetch first ? rows only")
			.params(region.code(), from, most)
			.query(Employers::read)
			.list();
	}

	public int count(Region region) {
		return this.jdbc.sql("select count(*) from employer where region = ?")
			.param(region.code())
			.query(Integer.class)
			.single();
	}

	static Employer read(ResultSet row, int number) throws SQLException {
		return new Employer(new EmployerId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				new EmployerCode(row.getString("code")), row.getString("name"), row.getString("agency"));
	}

}
