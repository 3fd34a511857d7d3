package org.gongji.crediting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Money that was brought to an account on a past day, which no use case books any more.
 */
public final class PastBalance {

	private PastBalance() {
	}

	/** Brings so many fen by a balanced entry of that day. */
	public static void book(JdbcClient jdbc, PersonId owner, Region region, LocalDate day, long fen) {
		UUID other = UUID.nameUUIDFromBytes((region + "|opening|").getBytes(java.nio.charset.StandardCharsets.UTF_8));
		jdbc.sql("insert into ledger_account (id, region, kind, subject) values (?, ?, 'opening', '') "
				+ "on conflict do nothing")
			.params(other, region.code())
			.update();
		UUID account = jdbc.sql("select id from personal_account where person_id = ?")
			.param(owner.value())
			.query(UUID.class)
			.single();
		UUID entry = EntryId.fresh().value();
		jdbc.sql("insert into ledger_entry (id, event, booked_at, business_day, effective_on) "
				+ "values (?, 'opening', ?, ?, ?)")
			.params(entry, OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(8)), day, day)
			.update();
		String posting = "insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) "
				+ "values (?, ?, ?, ?, ?, ?)";
		jdbc.sql(posting).params(PostingId.fresh().value(), entry, other, region.code(), "D", fen).update();
		jdbc.sql(posting).params(PostingId.fresh().value(), entry, account, region.code(), "C", fen).update();
		jdbc.sql("update personal_account set available_fen = available_fen + ? where id = ?")
			.params(fen, account)
			.update();
	}

}
