package org.gongji.crediting;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Region;
import org.gongji.person.PersonId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invents a whole city, written as rows: people with accounts, of whom every third is
 * retired and the others have a declared base.
 */
@TestComponent
public class ManyMembers {

	private static final int AT_ONCE = 5000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final SomeDeclared declared;

	ManyMembers(JdbcClient jdbc, TransactionTemplate transaction, SomeDeclared declared) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.declared = declared;
	}

	/** So many people of the region, declared for these months. */
	public void settle(Region region, int people, List<YearMonth> months) {
		SomeDeclared.Paper paper = this.declared.paper(region, "CONTRIBUTION");
		int row = 0;
		for (int done = 0; done < people; done += AT_ONCE) {
			List<Newcomer> some = new ArrayList<>();
			for (int one = done; one < Math.min(people, done + AT_ONCE); one++) {
				some.add(new Newcomer(new PersonId(UuidCreator.getTimeOrderedEpoch()), one % 3 == 0,
						3000_00L + one % 997));
			}
			int first = row;
			this.transaction.executeWithoutResult((status) -> write(region, some, paper, months, first));
			row += some.size() * months.size();
		}
	}

	private void write(Region region, List<Newcomer> some, SomeDeclared.Paper paper, List<YearMonth> months,
			int first) {
		SqlArrayValue ids = column(some, "uuid", (one) -> one.person().value());
		SqlArrayValue accounts = column(some, "uuid", (one) -> one.account(region));
		SqlArrayValue statuses = column(some, "varchar", (one) -> one.retired() ? "RETIREE" : "EMPLOYEE");
		this.jdbc
			.sql("""
					insert into person (id, region, name, certificate_kind, certificate_sealed, certificate_index, birthday, sex,
					  insured, insured_province, scheme, account_type, status, contributing, version)
					select n.id, cast(? as varchar(6)), '测试人', 'IDENTITY_CARD', 'none', cast(n.id as varchar(64)),
					       date '1970-01-01', 'FEMALE', true, cast(? as varchar(2)), 'EMPLOYEE', 'COMBINED', n.status, true, 0
					  from unnest(cast(? as uuid array), cast(? as varchar array)) as n(id, status)""")
			.params(region.code(), region.code().substring(0, 2), ids, statuses)
			.update();
		this.jdbc
			.sql("""
					insert into person_status (id, region, person_id, from_day, scheme, account_type, status, contributing, recorded_at)
					select n.id, cast(? as varchar(6)), n.id, date '2020-01-01', 'EMPLOYEE', 'COMBINED', n.status, true,
					       cast(? as timestamp with time zone)
					  from unnest(cast(? as uuid array), cast(? as varchar array)) as n(id, status)""")
			.params(region.code(), OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), ids, statuses)
			.update();
		this.jdbc.sql("""
				insert into ledger_account (id, region, kind, subject)
				select n.id, cast(? as varchar(6)), 'personal', cast(n.person as varchar(64))
				  from unnest(cast(? as uuid array), cast(? as uuid array)) as n(id, person)""")
			.params(region.code(), accounts, ids)
			.update();
		this.jdbc.sql("""
				insert into personal_account (id, region, person_id, available_fen, held_fen, state, opened_on)
				select n.id, cast(? as varchar(6)), n.person, 0, 0, 'open', date '2020-01-01'
				  from unnest(cast(? as uuid array), cast(? as uuid array)) as n(id, person)""")
			.params(region.code(), accounts, ids)
			.update();
		int row = first;
		for (YearMonth month : months) {
			declare(region, some.stream().filter((one) -> !one.retired()).toList(), paper, month, row);
			row += some.size();
		}
	}

	private void declare(Region region, List<Newcomer> some, SomeDeclared.Paper paper, YearMonth month, int first) {
		this.jdbc
			.sql("""
					insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id, for_month, kind,
					  base_fen, paid, withdrawn, standing)
					select n.id, cast(? as varchar(6)), cast(? as uuid), n.row_number, cast(? as uuid), n.person, cast(? as date),
					       'CONTRIBUTION', n.base_fen, true, false, true
					  from unnest(cast(? as uuid array), cast(? as integer array), cast(? as uuid array), cast(? as bigint array))
					       as n(id, row_number, person, base_fen)""")
			.params(region.code(), paper.declaration(), paper.employer(), month.atDay(1),
					column(some, "uuid", (one) -> UuidCreator.getTimeOrderedEpoch()),
					new SqlArrayValue("integer",
							java.util.stream.IntStream.rangeClosed(first + 1, first + some.size()).boxed().toArray()),
					column(some, "uuid", (one) -> one.person().value()), column(some, "bigint", Newcomer::base))
			.update();
	}

	private static SqlArrayValue column(List<Newcomer> all, String type, Function<Newcomer, Object> read) {
		return new SqlArrayValue(type, all.stream().map(read).toArray());
	}

	private record Newcomer(PersonId person, boolean retired, long base) {

		UUID account(Region region) {
			String name = region + "|personal|" + this.person.value();
			return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
		}

	}

}
