package org.gongji.casework;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.Masking;
import org.gongji.vault.BlindIndex;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of heirs; certificate numbers are sealed for their row alone. */
@Repository
class HeirRows {

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	private final BlindIndex index;

	HeirRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.index = index;
	}

	/** In the listed order. */
	List<Heir> of(CaseId one) {
		return this.jdbc.sql("select * from death_heir where case_id = ? order by place")
			.param(one.value())
			.query(this::heir)
			.list();
	}

	/** By these a second person notices that somebody else would inherit. */
	List<String> content(CaseId one) {
		return this.jdbc.sql("""
				select place, name, certificate_index, share_numerator, share_denominator, guardian_index, payee_id
				  from death_heir where case_id = ? order by place""")
			.param(one.value())
			.query((row, number) -> "%s %s %s %s/%s %s %s".formatted(row.getInt(1), row.getString(2), row.getString(3),
					row.getLong(4), row.getLong(5), row.getString(6), row.getObject(7, UUID.class)))
			.list();
	}

	boolean named(CaseId one, Certificate certificate, HeirId except) {
		return this.jdbc.sql("select count(*) from death_heir where case_id = ? and certificate_index = ? and id <> ?")
			.params(one.value(), index(certificate), except.value())
			.query(Integer.class)
			.single() > 0;
	}

	int next(CaseId one) {
		return 1 + this.jdbc.sql("select coalesce(max(place), 0) from death_heir where case_id = ?")
			.param(one.value())
			.query(Integer.class)
			.single();
	}

	void add(HeirId id, CaseId one, Region region, int place, NewHeir heir, PayeeId payee, String by,
			OffsetDateTime at) {
		NewHeir.NewGuardian guardian = heir.guardian();
		this.jdbc
			.sql("""
					insert into death_heir (id, region, case_id, place, name, certificate_kind, certificate_sealed,
					  certificate_index, birthday, relation, share_numerator, share_denominator, renounced_by, guardian_name,
					  guardian_kind, guardian_sealed, guardian_index, guardian_relation, payee_id, named_by, named_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as varchar), cast(? as varchar), cast(? as varchar),
					  cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as uuid), ?, ?)""")
			.params(id.value(), region.code(), one.value(), place, heir.name(), heir.certificate().kind().name(),
					sealed(id, "certificate", heir.certificate()), index(heir.certificate()), heir.birthday(),
					heir.relation().name(), heir.share().numerator().longValueExact(),
					heir.share().denominator().longValueExact(), heir.renouncedBy(),
					(guardian != null) ? guardian.name() : null,
					(guardian != null) ? guardian.certificate().kind().name() : null,
					(guardian != null) ? sealed(id, "guardian", guardian.certificate()) : null,
					(guardian != null) ? index(guardian.certificate()) : null,
					(guardian != null) ? guardian.relation().name() : null, (payee != null) ? payee.value() : null, by,
					at)
			.update();
	}

	void remove(HeirId id) {
		this.jdbc.sql("delete from death_heir where id = ?").param(id.value()).update();
	}

	private Heir heir(ResultSet row, int number) throws SQLException {
		HeirId id = new HeirId(row.getObject("id", UUID.class));
		UUID payee = row.getObject("payee_id", UUID.class);
		return new Heir(id, new CaseId(row.getObject("case_id", UUID.class)), row.getInt("place"),
				row.getString("name"), CertificateKind.valueOf(row.getString("certificate_kind")),
				masked(id, "certificate", row.getString("certificate_sealed")),
				row.getObject("birthday", LocalDate.class), HeirRelation.valueOf(row.getString("relation")),
				new Fraction(BigInteger.valueOf(row.getLong("share_numerator")),
						BigInteger.valueOf(row.getLong("share_denominator"))),
				row.getString("renounced_by"), guardian(id, row), (payee != null) ? new PayeeId(payee) : null);
	}

	private Heir.Guardian guardian(HeirId id, ResultSet row) throws SQLException {
		String name = row.getString("guardian_name");
		return (name == null) ? null
				: new Heir.Guardian(name, CertificateKind.valueOf(row.getString("guardian_kind")),
						masked(id, "guardian", row.getString("guardian_sealed")),
						HeirRelation.valueOf(row.getString("guardian_relation")));
	}

	private String masked(HeirId id, String what, String sealed) {
		return Masking.certificate(this.cipher.open(sealed, context(id, what)));
	}

	private String sealed(HeirId id, String what, Certificate certificate) {
		return this.cipher.seal(certificate.number(), context(id, what));
	}

	private String index(Certificate certificate) {
		return this.index.of(certificate.number(), "death_heir.certificate." + certificate.kind());
	}

	private static String context(HeirId id, String what) {
		return "death_heir." + what + " " + id;
	}

}
