package org.gongji.family;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;

import org.gongji.person.Certificate;
import org.gongji.person.PersonName;
import org.gongji.person.Province;

/**
 * What an owner states of a relative (亲属情况申报): the relation is what the relative is to
 * the owner, the province that of the insurance, null for who is not insured. Then the
 * premium by which the relative is to be enrolled in the same errand may be named, null
 * for none.
 */
public record Statement(PersonName name, Certificate certificate, LocalDate birthday, Relation relation,
		boolean insured, Province province, String enrolledBy) {

	public Statement {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(certificate, "certificate");
		Objects.requireNonNull(birthday, "birthday");
		Objects.requireNonNull(relation, "relation");
		if (insured == (province == null)) {
			throw new IllegalArgumentException("Exactly the insured have a province of insurance");
		}
		if (insured && enrolledBy != null) {
			throw new IllegalArgumentException("The insured are not enrolled by a premium");
		}
	}

	public Statement(PersonName name, Certificate certificate, LocalDate birthday, Relation relation, boolean insured,
			Province province) {
		this(name, certificate, birthday, relation, insured, province, null);
	}

	/** Whether the relative is below this many years of age on the day. */
	boolean below(int years, LocalDate day) {
		return this.birthday.plusYears(years).isAfter(day);
	}

	/** SHA-256 in hex over everything stated: a signature stands for this alone. */
	String digest() {
		String all = String.join("\n", this.name.text(), this.certificate.kind().name(), this.certificate.number(),
				this.birthday.toString(), this.relation.name(), (this.province != null) ? this.province.code() : "-");
		all += (this.enrolledBy != null) ? "\n" + this.enrolledBy : "";
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Masked, so that no log can show a name or number. */
	@Override
	public String toString() {
		return "Statement " + this.relation;
	}

}
