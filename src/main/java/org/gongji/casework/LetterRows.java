package org.gongji.casework;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters by which balances come in; each counts once. */
@Repository
class LetterRows {

	private final JdbcClient jdbc;

	LetterRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Case in, TransferLetter letter) {
		this.jdbc.sql("""
				insert into casework_letter (case_id, region, origin, sender, number, amount_fen, live)
				values (?, ?, ?, ?, ?, ?, true)""")
			.params(in.id().value(), in.region().code(), letter.origin().name(), letter.sender(), letter.number(),
					letter.amountFen())
			.update();
	}

	/** The letter may come again: its case ended without money. */
	void release(CaseId in) {
		this.jdbc.sql("""
				update casework_letter set live = null, bank_reference = null, received_on = null, received_by = null,
				  received_at = null where case_id = ?""").param(in.value()).update();
	}

	/**
	 * The case that such a letter about a person has opened and that still counts: by its
	 * number, however that and the sender are written.
	 */
	Optional<CaseId> caseOf(PersonId person, TransferLetter letter) {
		return this.jdbc.sql("""
				select l.case_id, l.number from casework_letter l where l.sender = ? and l.number = ? and l.live = true
				union
				select l.case_id, l.number from casework_case c join casework_letter l on l.case_id = c.id
				 where c.person_id = ? and c.kind = 'TRANSFER_IN' and l.live = true""")
			.params(letter.sender(), letter.number(), person.value())
			.query((row, number) -> Map.entry(row.getString("number"),
					new CaseId(row.getObject("case_id", UUID.class))))
			.list()
			.stream()
			.filter((known) -> written(known.getKey()).equals(written(letter.number())))
			.map(Map.Entry::getValue)
			.min(Comparator.comparing(CaseId::value));
	}

	/**
	 * A number in one way of writing: wide letters, capitals, hyphens and spaces aside.
	 */
	static String written(String number) {
		return Normalizer.normalize(number, Normalizer.Form.NFKC)
			.replaceAll("[^\\p{L}\\p{N}]", "")
			.toUpperCase(Locale.ROOT);
	}

	/** The case that takes a balance from another region of this installation in. */
	Optional<CaseId> taking(UnderWay one) {
		return this.jdbc
			.sql("select case_id from casework_letter where origin = 'HOUSE' and sender = ? and number = ? "
					+ "and region = ? and live = true")
			.params(one.from().code(), one.number(), one.to().code())
			.query(UUID.class)
			.optional()
			.map(CaseId::new);
	}

	/**
	 * Whether some case of the region was paid in by this payment of the bank, however
	 * its reference is written.
	 */
	boolean known(Region region, String bankReference, CaseId other) {
		return this.jdbc
			.sql("select count(*) from casework_letter where region = ? "
					+ "and upper(replace(bank_reference, '-', '')) = ? and case_id <> ?")
			.params(region.code(), written(bankReference), other.value())
			.query(Integer.class)
			.single() > 0;
	}

	void receive(CaseId in, String bankReference, LocalDate on, Actor by, OffsetDateTime at) {
		this.jdbc.sql("""
				update casework_letter set bank_reference = ?, received_on = ?, received_by = ?, received_at = ?
				 where case_id = ?""").params(written(bankReference), on, by.name(), at, in.value()).update();
	}

	Optional<BankReceipt> receipt(CaseId in) {
		return this.jdbc
			.sql("select bank_reference, received_on, received_by from casework_letter where case_id = ? "
					+ "and bank_reference is not null")
			.param(in.value())
			.query((row, number) -> new BankReceipt(row.getString(1), row.getObject(2, LocalDate.class),
					row.getString(3)))
			.optional();
	}

}
