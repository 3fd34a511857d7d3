package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.family.Relation;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The premiums that were paid: written once with the entry that moves their money, and
 * never changed. A person is covered once in a programme and year.
 */
@Repository
class PremiumPayments {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String COLUMNS = """
			select id, request_id, content_digest, reference, region, programme, insurance_year, collection_id,
			       category_no, payer_id, account_id, insured_id, insured_is, policy_number, premium_fen, account_fen,
			       paid_on, paid_at, paid_by, entry_id, law
			  from premium_payment""";

	private final JdbcClient jdbc;

	PremiumPayments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes the payment and covers the person: the second for one cover fails. */
	void add(PremiumPayment payment) {
		this.jdbc.sql("""
				insert into premium_payment (id, request_id, content_digest, reference, region, programme,
				  insurance_year, collection_id, category_no, payer_id, account_id, insured_id, insured_is,
				  policy_number, premium_fen, account_fen, paid_on, paid_at, paid_by, entry_id, law)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(payment.id().value(), payment.request().text(), payment.contentDigest(), payment.reference(),
					payment.region().code(), payment.programme().word(), payment.year(), payment.collection().value(),
					payment.category(), payment.payer().value(), payment.account().value(), payment.insured().value(),
					payment.insuredIs().word(), payment.policyNumber(), payment.premium().fen(), payment.paid().fen(),
					payment.paidOn(), payment.paidAt(), payment.paidBy(), payment.entry().value(),
					JSON.writeValueAsString(payment.law()))
			.update();
		this.jdbc.sql("""
				insert into premium_cover (insured_id, programme, insurance_year, region, payment_id)
				values (?, ?, ?, ?, ?)""")
			.params(payment.insured().value(), payment.programme().word(), payment.year(), payment.region().code(),
					payment.id().value())
			.update();
	}

	/** The person may be paid for again. */
	void uncover(PremiumPayment payment) {
		this.jdbc.sql("delete from premium_cover where payment_id = ?").param(payment.id().value()).update();
	}

	boolean covered(PersonId insured, PremiumKind programme, int year) {
		return this.jdbc.sql("""
				select count(*) from premium_cover
				 where insured_id = ? and programme = ? and insurance_year = ?""")
			.params(insured.value(), programme.word(), year)
			.query(Integer.class)
			.single() > 0;
	}

	/** Who of these is covered in which programme and year. */
	Set<Cover> covers(Collection<PersonId> insured) {
		return new HashSet<>(this.jdbc
			.sql("select insured_id, programme, insurance_year from premium_cover where insured_id in (:insured)")
			.param("insured", insured.stream().map(PersonId::value).toList())
			.query((row, number) -> new Cover(new PersonId(row.getObject("insured_id", UUID.class)),
					PremiumKind.ofWord(row.getString("programme")), row.getInt("insurance_year")))
			.list());
	}

	Optional<PremiumPayment> byRequest(RequestId request) {
		return one(" where request_id = ?", request.text());
	}

	Optional<PremiumPayment> find(PremiumPaymentId id) {
		return one(" where id = ?", id.value());
	}

	/** By the number on its receipt. */
	Optional<PremiumPayment> byReference(String reference, Region region) {
		return one(" where reference = ? and region = ?", reference, region.code());
	}

	/** Reads a payment of a region and holds it until the transaction ends. */
	Optional<PremiumPayment> hold(PremiumPaymentId id, Region region) {
		return one(" where id = ? and region = ? for update", id.value(), region.code());
	}

	/** Reads some payments and holds them, in the order of their ids. */
	List<PremiumPayment> hold(Collection<PremiumPaymentId> ids) {
		return this.jdbc.sql(COLUMNS + " where id in (:ids) order by id for update")
			.param("ids", ids.stream().map(PremiumPaymentId::value).toList())
			.query(PremiumPayments::payment)
			.list();
	}

	/** What this person paid, newest first. */
	List<PremiumPayment> of(PersonId payer) {
		return this.jdbc.sql(COLUMNS + " where payer_id = ? order by id desc")
			.params(payer.value())
			.query(PremiumPayments::payment)
			.list();
	}

	private Optional<PremiumPayment> one(String where, Object... params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query(PremiumPayments::payment).optional();
	}

	static PremiumPayment payment(ResultSet row, int number) throws SQLException {
		return new PremiumPayment(new PremiumPaymentId(row.getObject("id", UUID.class)),
				new RequestId(row.getString("request_id")), row.getString("content_digest"), row.getString("reference"),
				new Region(row.getString("region")), PremiumKind.ofWord(row.getString("programme")),
				row.getInt("insurance_year"), new CollectionId(row.getObject("collection_id", UUID.class)),
				row.getInt("category_no"), new PersonId(row.getObject("payer_id", UUID.class)),
				new AccountId(row.getObject("account_id", UUID.class)),
				new PersonId(row.getObject("insured_id", UUID.class)), Relation.ofWord(row.getString("insured_is")),
				row.getString("policy_number"), Money.ofFen(row.getLong("premium_fen")),
				Money.ofFen(row.getLong("account_fen")), row.getObject("paid_on", LocalDate.class),
				row.getObject("paid_at", OffsetDateTime.class), row.getString("paid_by"),
				new EntryId(row.getObject("entry_id", UUID.class)),
				JSON.readValue(row.getString("law"), PremiumPayment.Law.class));
	}

	/** That a person is covered in a programme and year. */
	record Cover(PersonId insured, PremiumKind programme, int year) {

	}

}
