package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.Masking;
import org.gongji.provider.ProviderId;
import org.gongji.vault.BlindIndex;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of payees and their bank accounts; numbers are sealed for their row alone. */
@Repository
class PayeeRows {

	/** What {@link #payee} reads beside region, case_id, payee_id and account_id. */
	static final String OWN = """
			p.place, p.kind, p.name, p.for_name, p.certificate_kind, p.certificate_sealed, a.bank, a.bank_code,
			a.number_sealed""";

	private static final String COLUMNS = "select p.id as payee_id, p.region, p.provider_id, p.case_id, a.id as account_id, "
			+ OWN + " from casework_payee p join casework_payee_account a on a.payee_id = p.id";

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	private final BlindIndex index;

	PayeeRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.index = index;
	}

	/** In their order, each with the account that stands. */
	List<Payee> of(CaseId one, Region region) {
		return this.jdbc.sql(COLUMNS + " where p.case_id = ? and p.region = ? and a.standing = true order by p.place")
			.params(one.value(), region.code())
			.query(this::payee)
			.list();
	}

	Optional<Payee> find(PayeeId id, Region region) {
		return this.jdbc.sql(COLUMNS + " where p.id = ? and p.region = ? and a.standing = true")
			.params(id.value(), region.code())
			.query(this::payee)
			.optional();
	}

	/**
	 * The account in clear, to be paid: of a row with bank, code, number and account_id.
	 */
	PayeeAccount account(ResultSet row) throws SQLException {
		return new PayeeAccount(
				new BankAccount(open(row.getObject("account_id", UUID.class), row.getString("number_sealed"))),
				row.getString("bank"), row.getString("bank_code"));
	}

	/** By these a second approval notices that money would go elsewhere. */
	List<String> content(CaseId one) {
		return this.jdbc.sql("""
				select p.id, p.kind, p.name, p.for_name, p.certificate_index, a.id as account_id, a.number_index
				  from casework_payee p join casework_payee_account a on a.payee_id = p.id
				 where p.case_id = ? and a.standing = true order by p.place""")
			.param(one.value())
			.query((row, number) -> "%s %s %s %s %s %s %s".formatted(row.getObject(1, UUID.class), row.getString(2),
					row.getString(3), row.getString(4), row.getString(5), row.getObject(6, UUID.class),
					row.getString(7)))
			.list();
	}

	/** Whether this person is a payee of the case as what is named. */
	boolean named(CaseId one, PayeeKind kind, Certificate certificate, PayeeId except) {
		return this.jdbc.sql("""
				select count(*) from casework_payee
				 where case_id = ? and kind = ? and certificate_index = ? and id <> ?""")
			.params(one.value(), kind.name(), index(certificate), except.value())
			.query(Integer.class)
			.single() > 0;
	}

	/** Behind those that are there. */
	int add(PayeeId id, CaseId one, Region region, NewPayee payee, String by, OffsetDateTime at) {
		int place = 1 + this.jdbc.sql("select coalesce(max(place), 0) from casework_payee where case_id = ?")
			.param(one.value())
			.query(Integer.class)
			.single();
		Certificate certificate = payee.certificate();
		this.jdbc.sql("""
				insert into casework_payee (id, region, case_id, place, kind, name, for_name, certificate_kind,
				  certificate_sealed, certificate_index, added_by, added_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id.value(), region.code(), one.value(), place, payee.kind().name(), payee.name(), payee.forName(),
					(certificate != null) ? certificate.kind().name() : null, sealed(id, certificate),
					index(certificate), by, at)
			.update();
		return place;
	}

	void change(PayeeId id, NewPayee payee) {
		Certificate certificate = payee.certificate();
		this.jdbc
			.sql("""
					update casework_payee set kind = ?, name = ?, for_name = ?, certificate_kind = ?, certificate_sealed = ?,
					  certificate_index = ? where id = ?""")
			.params(payee.kind().name(), payee.name(), payee.forName(),
					(certificate != null) ? certificate.kind().name() : null, sealed(id, certificate),
					index(certificate), id.value())
			.update();
	}

	void remove(PayeeId id) {
		this.jdbc.sql("delete from casework_payee_account where payee_id = ?").param(id.value()).update();
		this.jdbc.sql("delete from casework_payee where id = ?").param(id.value()).update();
	}

	/** An account that is known but does not stand yet. */
	PayeeAccountId enter(PayeeId payee, Region region, PayeeAccount account, String by, OffsetDateTime at) {
		PayeeAccountId id = PayeeAccountId.fresh();
		String number = account.account().number();
		this.jdbc.sql("""
				insert into casework_payee_account (id, region, payee_id, bank, bank_code, number_sealed, number_index,
				  standing, entered_by, entered_at)
				values (?, ?, ?, ?, ?, ?, ?, null, ?, ?)""")
			.params(id.value(), region.code(), payee.value(), account.bank(), account.bankCode(),
					this.cipher.seal(number, context(id.value())), numberIndex(account.account()), by, at)
			.update();
		return id;
	}

	/** The same number always gives the same text, which tells nothing. */
	String numberIndex(BankAccount account) {
		return this.index.of(account.number(), "casework_payee_account.number");
	}

	/** The payee that an institution is, once it has been one. */
	Optional<PayeeId> institution(ProviderId provider) {
		return this.jdbc.sql("select id from casework_payee where provider_id = ?")
			.param(provider.value())
			.query((row, number) -> new PayeeId(row.getObject(1, UUID.class)))
			.optional();
	}

	PayeeId add(ProviderId provider, Region region, String name, String by, OffsetDateTime at) {
		PayeeId id = PayeeId.fresh();
		this.jdbc.sql("""
				insert into casework_payee (id, region, provider_id, place, kind, name, added_by, added_at)
				values (?, ?, ?, 1, 'INSTITUTION', ?, ?, ?)""")
			.params(id.value(), region.code(), provider.value(), name, by, at)
			.update();
		return id;
	}

	/** The institutions of a region whose account counts. */
	Map<ProviderId, Payee> institutions(Region region) {
		Map<ProviderId, Payee> found = new HashMap<>();
		this.jdbc.sql(COLUMNS + " where p.region = ? and p.kind = 'INSTITUTION' and a.standing = true")
			.param(region.code())
			.query((row) -> {
				found.put(new ProviderId(row.getObject("provider_id", UUID.class)), payee(row, 0));
			});
		return found;
	}

	/** One account in clear. */
	PayeeAccount account(PayeeAccountId id) {
		return this.jdbc
			.sql("select id as account_id, bank, bank_code, number_sealed from casework_payee_account where id = ?")
			.param(id.value())
			.query((row, number) -> account(row))
			.single();
	}

	/** From now on this account of the payee counts, and none of the others. */
	void stand(PayeeId payee, PayeeAccountId account) {
		this.jdbc.sql("update casework_payee_account set standing = null where payee_id = ? and standing = true")
			.param(payee.value())
			.update();
		this.jdbc.sql("update casework_payee_account set standing = true where id = ? and payee_id = ?")
			.params(account.value(), payee.value())
			.update();
	}

	private String sealed(PayeeId id, Certificate certificate) {
		return (certificate != null) ? this.cipher.seal(certificate.number(), certificateContext(id.value())) : null;
	}

	private String index(Certificate certificate) {
		return (certificate != null)
				? this.index.of(certificate.number(), "casework_payee.certificate." + certificate.kind()) : null;
	}

	private String open(UUID account, String sealed) {
		return this.cipher.open(sealed, context(account));
	}

	private static String context(UUID account) {
		return "casework_payee_account.number:" + account;
	}

	private static String certificateContext(UUID payee) {
		return "casework_payee.certificate:" + payee;
	}

	Payee payee(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("payee_id", UUID.class);
		UUID of = row.getObject("case_id", UUID.class);
		UUID account = row.getObject("account_id", UUID.class);
		String kind = row.getString("certificate_kind");
		return new Payee(new PayeeId(id), new Region(row.getString("region")), (of != null) ? new CaseId(of) : null,
				row.getInt("place"), PayeeKind.valueOf(row.getString("kind")), row.getString("name"),
				row.getString("for_name"), (kind != null) ? CertificateKind.valueOf(kind) : null,
				(kind != null) ? Masking
					.certificate(this.cipher.open(row.getString("certificate_sealed"), certificateContext(id))) : "",
				new PayeeAccountId(account), row.getString("bank"), row.getString("bank_code"),
				new BankAccount(open(account, row.getString("number_sealed"))).masked());
	}

}
