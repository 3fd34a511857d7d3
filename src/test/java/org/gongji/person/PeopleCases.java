package org.gongji.person;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.HolderLookup;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

abstract class PeopleCases {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final LocalDate START = LocalDate.of(2023, 1, 1);

	@Autowired
	private People people;

	@Autowired
	private MemberLookup lookup;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoIsRecordedIsFoundAgain() {
		IdentityNumber number = SomeNumber.fresh();
		PersonId id = register(number, "𠮷三", Enrolment.employeeScheme(PersonStatus.EMPLOYEE));
		Person person = this.people.find(id).orElseThrow();
		assertThat(person.name()).isEqualTo("𠮷三");
		assertThat(person.maskedName()).isEqualTo("𠮷*");
		assertThat(person.insuredProvince()).isEqualTo(Province.YUNNAN);
		assertThat(person.accountType()).isEqualTo(AccountType.COMBINED);
		assertThat(this.people.byCertificate(Certificate.of(number))).contains(person);
		assertThat(this.people.byCertificate(new Certificate(CertificateKind.OTHER, number.text()))).isEmpty();
		assertThat(this.people.byCertificate(Certificate.of(SomeNumber.fresh()))).isEmpty();
		assertThat(this.people.find(PersonId.fresh())).isEmpty();
	}

	@Test
	void theDatabaseHoldsNoNumberInClear() {
		IdentityNumber number = SomeNumber.fresh();
		PersonId id = register(number, "张三", Enrolment.residentScheme());
		Map<String, Object> row = this.jdbc.sql("select * from person where id = ?")
			.param(id.value())
			.query()
			.singleRow();
		assertThat(row.values().toString()).doesNotContain(number.text()).doesNotContain("13800001234");
		assertThat(row.get("certificate_sealed").toString()).startsWith("v1:");
	}

	@Test
	void aCertificateBelongsToOnePerson() {
		IdentityNumber number = SomeNumber.fresh();
		PersonId id = register(number, "张三", Enrolment.residentScheme());
		Registration again = this.people
			.register(NewPerson.of(XIAN, name("李四"), number, null, Enrolment.none(), START));
		assertThat(again).isEqualTo(new Registration.AlreadyKnown(id));
		assertThat(this.people.find(id).orElseThrow().name()).isEqualTo("张三");
	}

	@Test
	void searchesStayInsideTheRegion() {
		IdentityNumber number = SomeNumber.fresh();
		PersonId id = register(number, "查无此人", Enrolment.residentScheme());
		assertThat(this.people.search(LINCANG, Certificate.of(number))).singleElement().satisfies((card) -> {
			assertThat(card.person().id()).isEqualTo(id);
			assertThat(card.maskedCertificate()).isEqualTo(Masking.certificate(number.text()));
			assertThat(card.maskedPhone()).isEqualTo("138****1234");
		});
		assertThat(this.people.search(XIAN, Certificate.of(number))).isEmpty();
		assertThat(this.people.search(LINCANG, name("查无此人"), number.birthday()))
			.anyMatch((card) -> card.person().id().equals(id));
		assertThat(this.people.search(LINCANG, name("查无此人"), number.birthday().plusDays(1)))
			.noneMatch((card) -> card.person().id().equals(id));
		assertThat(this.people.search(XIAN, name("查无此人"), number.birthday())).isEmpty();
		assertThat(this.people.card(id, LINCANG)).isPresent();
		assertThat(this.people.card(id, XIAN)).isEmpty();
		assertThat(this.people.find(id, XIAN)).isEmpty();
	}

	@Test
	void anIdentityNumberNamesTheMemberOfAnAccount() {
		IdentityNumber number = SomeNumber.fresh();
		PersonId id = register(number, "张三", Enrolment.residentScheme());
		assertThat(this.lookup.find(Role.MEMBER, " " + number.text().toLowerCase(Locale.ROOT)))
			.contains(new HolderLookup.Holder(id.value(), LINCANG, "张*"));
		assertThat(this.lookup.find(Role.MEMBER, SomeNumber.fresh().text())).isEmpty();
		assertThat(this.lookup.find(Role.MEMBER, "worker")).isEmpty();
		assertThat(this.lookup.knows(Role.PHARMACY)).isFalse();
	}

	@Test
	void theHistoryIsHalfOpen() {
		PersonId id = register(SomeNumber.fresh(), "张三", Enrolment.employeeScheme(PersonStatus.EMPLOYEE));
		LocalDate retired = LocalDate.of(2024, 7, 1);
		Enrolment retiree = Enrolment.employeeScheme(PersonStatus.RETIREE);
		this.people.change(id, retiree, Province.YUNNAN, retired);
		assertThat(this.people.find(id).orElseThrow().status()).isEqualTo(PersonStatus.RETIREE);
		assertThat(enrolmentOn(id, START.minusDays(1))).isEmpty();
		assertThat(enrolmentOn(id, START)).contains(Enrolment.employeeScheme(PersonStatus.EMPLOYEE));
		assertThat(enrolmentOn(id, retired.minusDays(1))).contains(Enrolment.employeeScheme(PersonStatus.EMPLOYEE));
		assertThat(enrolmentOn(id, retired)).contains(retiree);
		assertThat(this.people.history(id)).containsExactly(new EnrolmentPeriod(retired, null, retiree),
				new EnrolmentPeriod(START, retired, Enrolment.employeeScheme(PersonStatus.EMPLOYEE)));
		assertThatThrownBy(() -> this.people.change(id, Enrolment.none(), null, retired))
			.isInstanceOf(IllegalStateException.class);
	}

	private PersonId register(IdentityNumber number, String name, Enrolment enrolment) {
		return this.people.register(NewPerson.of(LINCANG, name(name), number, "13800001234", enrolment, START)).id();
	}

	private static PersonName name(String text) {
		return (PersonName) PersonName.read(text);
	}

	/** By the periods, of which each ends where the next begins. */
	private Optional<Enrolment> enrolmentOn(PersonId id, LocalDate day) {
		return this.people.history(id)
			.stream()
			.filter((one) -> !one.from().isAfter(day) && (one.to() == null || one.to().isAfter(day)))
			.map(EnrolmentPeriod::enrolment)
			.findFirst();
	}

}
