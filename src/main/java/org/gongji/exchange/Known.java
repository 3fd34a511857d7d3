package org.gongji.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.person.Certificate;
import org.gongji.person.Certificates;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.person.Scheme;
import org.gongji.person.VoucherKind;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;

import org.springframework.stereotype.Component;

/** People in the words of the interface: base data, scheme, kind of person. */
@Component
class Known {

	private static final RuleKey<Integer> MAJORITY = RuleKey.count("family.majority_age");

	private static final int MONTHS = 12;

	private final People people;

	private final Certificates certificates;

	private final RuleBooks books;

	Known(People people, Certificates certificates, RuleBooks books) {
		this.people = people;
		this.certificates = certificates;
		this.books = books;
	}

	Person person(PersonId id) {
		return this.people.find(id).orElseThrow(() -> new Refused(Fault.at("psn_no", "unknown-person")));
	}

	/** Number, certificate, name, sex, birthday and age, as every output begins. */
	Map<String, Object> base(Person person, LocalDate day) {
		return base(person, day, this.certificates.of(List.of(person.id())).get(person.id()).certificate());
	}

	/** As before; whose own card was read shows the certificate on it. */
	Map<String, Object> base(Person person, LocalDate day, Shown shown, String number) {
		boolean own = shown.kind() == VoucherKind.RESIDENT_ID_CARD && shown.owner().equals(person.id());
		return own && IdentityNumber.read(number) instanceof IdentityNumber read
				? base(person, day, Certificate.of(read)) : base(person, day);
	}

	private static Map<String, Object> base(Person person, LocalDate day, Certificate certificate) {
		Map<String, Object> base = new LinkedHashMap<>();
		base.put("psn_no", PersonNumber.of(person.id()));
		base.put("psn_cert_type", certificate.kind().code());
		base.put("certno", certificate.number());
		base.put("psn_name", person.name());
		base.put("gend", person.sex().code());
		base.put("naty", "");
		base.put("brdy", person.birthday().toString());
		base.put("age", age(person, day));
		return base;
	}

	/** Years with one digit after the point, as the tables have it. */
	private static BigDecimal age(Person person, LocalDate day) {
		long months = Math.max(0, ChronoUnit.MONTHS.between(person.birthday(), day));
		return BigDecimal.valueOf(months / MONTHS * 10 + months % MONTHS * 10 / MONTHS, 1);
	}

	/** The code of the scheme (险种类型); empty for who is not insured. */
	static String scheme(Person person) {
		return (person.scheme() == null) ? "" : (person.scheme() == Scheme.EMPLOYEE) ? "310" : "390";
	}

	/** The code of the kind of person (人员类别). */
	String kind(Person person, LocalDate day) {
		Enrolment enrolment = person.enrolment();
		if (enrolment.scheme() != Scheme.EMPLOYEE) {
			return this.books.on(person.region(), day)
				.find(MAJORITY)
				.filter((age) -> person.birthday().plusYears(age.value()).isAfter(day))
				.map((minor) -> "14")
				.orElse("15");
		}
		return switch (enrolment.status()) {
			case RETIREE -> "1201";
			case FLEXIBLE, NEW_FORM_WORKER -> "1103";
			default -> "1101";
		};
	}

}
