package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What is declared row by row stands, once, and is corrected by lines of its own. */
abstract class DeclaringCases {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final Actor OFFICER = new Actor("bureau.lincang", Role.BUREAU, LINCANG);

	private static final YearMonth MARCH = YearMonth.of(2026, 3);

	@Autowired
	private Declaring declaring;

	@Autowired
	private DeclaredFacts facts;

	@Autowired
	private Employers employers;

	@Autowired
	private Somebody somebody;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anEmployerIsRecordedOnceInARegion() {
		EmployerCode code = code();
		EmployerRegistration first = this.employers.register(LINCANG, code, "测试厂", "市经办中心", OFFICER);
		Employer known = this.employers.find(((EmployerRegistration.Registered) first).id(), LINCANG).orElseThrow();
		assertThat(known.name()).isEqualTo("测试厂");
		assertThat(this.employers.register(LINCANG, code, "另一厂", "市经办中心", OFFICER))
			.isEqualTo(new EmployerRegistration.CodeTaken(known));
		assertThat(this.employers.find(known.id(), XIAN)).isEmpty();
		assertThat(this.employers.find(code, XIAN)).isEmpty();
		assertThat(this.employers.register(XIAN, code, "同号厂", "市经办中心", OFFICER))
			.isInstanceOf(EmployerRegistration.Registered.class);
	}

	@Test
	void whatIsDeclaredStands() {
		Employer factory = employer();
		Employer agency = employer();
		PersonId person = this.somebody.in(LINCANG);
		done(factory, false, DeclaredRow.contribution(1, person, MARCH, yuan("5321.10"), true));
		done(agency, false, DeclaredRow.pension(1, person, MARCH, yuan("3000")));
		DeclaredLine line = standing(person, DeclarationKind.CONTRIBUTION);
		assertThat(line.base()).isEqualTo(yuan("5321.10"));
		assertThat(line.paid()).isTrue();
		assertThat(line.pension()).isNull();
		assertThat(line.employer()).isEqualTo(factory.id());
		assertThat(standing(person, DeclarationKind.PENSION).pension()).isEqualTo(yuan("3000"));
		assertThat(this.facts.of(person, MARCH.plusMonths(1), DeclarationKind.CONTRIBUTION)).isEmpty();
	}

	@Test
	void theSameRequestDeclaresOnce() throws Exception {
		Employer factory = employer();
		PersonId person = this.somebody.in(LINCANG);
		RequestId request = RequestId.fresh();
		Declaring.Typed typed = typed(factory, false, DeclaredRow.contribution(1, person, MARCH, yuan("4000"), true));
		List<Declaring.Outcome> outcomes = AtOnce.atOnce(8, 8, () -> this.declaring.declare(typed, request, OFFICER));
		assertThat(outcomes).allMatch((one) -> one instanceof Declaring.Done || one instanceof Declaring.Busy)
			.anyMatch(Declaring.Done.class::isInstance);
		assertThat(this.declaring.declare(typed, request, OFFICER)).isInstanceOf(Declaring.Done.class);
		assertThat(this.facts.history(person, MARCH)).hasSize(1);
		PersonId other = this.somebody.in(LINCANG);
		assertThat(this.declaring.declare(
				typed(factory, false, DeclaredRow.contribution(1, other, MARCH, yuan("4000"), true)), request, OFFICER))
			.isInstanceOf(Declaring.OtherContent.class);
	}

	@Test
	void aMonthIsDeclaredByOneEmployer() {
		Employer factory = employer();
		Employer shop = employer();
		PersonId person = this.somebody.in(LINCANG);
		DeclaredRow row = DeclaredRow.contribution(1, person, MARCH, yuan("4000"), true);
		done(factory, false, row);
		assertThat(refused(shop, false, row)).singleElement().satisfies((error) -> {
			assertThat(error.problem()).isEqualTo("OTHER_EMPLOYER");
			assertThat(error.found()).isEqualTo(factory.code().text());
			assertThat(error.row()).isOne();
		});
		assertThat(refused(factory, false, row)).extracting(DeclarationError::problem)
			.containsExactly("DECLARED_BEFORE");
		PersonId fresh = this.somebody.in(LINCANG);
		DeclaredRow one = DeclaredRow.contribution(1, fresh, MARCH, yuan("1"), true);
		assertThat(refused(shop, false, one, DeclaredRow.contribution(2, fresh, MARCH, yuan("2"), true)))
			.extracting(DeclarationError::row, DeclarationError::problem, DeclarationError::found)
			.containsExactly(tuple(2, "PERSON_TWICE", "1"));
		assertThat(this.facts.history(fresh, MARCH)).isEmpty();
	}

	@Test
	void aCorrectionIsALineOfItsOwn() {
		Employer factory = employer();
		Employer shop = employer();
		PersonId person = this.somebody.in(LINCANG);
		DeclaredRow wrong = DeclaredRow.contribution(1, person, MARCH, yuan("4000"), true);
		DeclaredRow right = DeclaredRow.contribution(1, person, MARCH, yuan("4500"), true);
		assertThat(refused(factory, true, right)).extracting(DeclarationError::problem)
			.containsExactly("NOTHING_TO_CORRECT");
		done(factory, false, wrong);
		assertThat(refused(factory, true, wrong)).extracting(DeclarationError::problem)
			.containsExactly("NOTHING_CHANGED");
		assertThat(refused(shop, true, right)).extracting(DeclarationError::problem).containsExactly("OTHER_EMPLOYER");
		done(factory, true, right);
		DeclaredLine now = standing(person, DeclarationKind.CONTRIBUTION);
		assertThat(now.base()).isEqualTo(yuan("4500"));
		List<DeclaredLine> history = this.facts.history(person, MARCH);
		assertThat(history).extracting(DeclaredLine::base).containsExactly(yuan("4000"), yuan("4500"));
		assertThat(this.jdbc.sql("select superseded_by from declaration_line where id = ?")
			.param(history.get(0).id())
			.query(UUID.class)
			.single()).isEqualTo(now.id());
	}

	@Test
	void whatIsTakenBackLeavesTheMonthFree() {
		Employer factory = employer();
		Employer shop = employer();
		PersonId person = this.somebody.in(LINCANG);
		DeclaredRow row = DeclaredRow.contribution(1, person, MARCH, yuan("4000"), true);
		done(factory, false, row);
		done(factory, true, DeclaredRow.takenBack(1, person, MARCH));
		assertThat(this.facts.of(person, MARCH, DeclarationKind.CONTRIBUTION)).isEmpty();
		done(shop, false, row);
		assertThat(standing(person, DeclarationKind.CONTRIBUTION).employer()).isEqualTo(shop.id());
		assertThat(this.facts.history(person, MARCH)).hasSize(3);
	}

	@Test
	void aLookKeepsNothing() {
		Employer factory = employer();
		PersonId person = this.somebody.in(LINCANG);
		Declaring.Typed typed = typed(factory, false, DeclaredRow.contribution(1, person, MARCH, yuan("1"), false));
		assertThat(this.declaring.look(typed, OFFICER)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from declaration where employer_id = ?")
			.param(factory.key())
			.query(Integer.class)
			.single()).isZero();
		assertThatThrownBy(() -> typed(factory, false, DeclaredRow.takenBack(1, person, MARCH)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void theDatabaseHoldsOneStandingLineAMonth() {
		Employer factory = employer();
		PersonId person = this.somebody.in(LINCANG);
		done(factory, false, DeclaredRow.contribution(1, person, MARCH, yuan("4000"), true));
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					insert into declaration_line (id, region, declaration_id, row_number, employer_id, person_id, for_month, kind,
					    base_fen, paid, withdrawn, standing)
					select ?, region, declaration_id, 2, employer_id, person_id, for_month, kind, base_fen, paid, withdrawn, true
					from declaration_line where person_id = ?""")
			.params(UUID.randomUUID(), person.value())
			.update()).isInstanceOf(DuplicateKeyException.class);
	}

	private DeclaredLine standing(PersonId person, DeclarationKind kind) {
		return this.facts.of(person, MARCH, kind).orElseThrow();
	}

	private void done(Employer employer, boolean correction, DeclaredRow... rows) {
		assertThat(this.declaring.declare(typed(employer, correction, rows), RequestId.fresh(), OFFICER))
			.isInstanceOf(Declaring.Done.class);
	}

	private List<DeclarationError> refused(Employer employer, boolean correction, DeclaredRow... rows) {
		Declaring.Typed typed = typed(employer, correction, rows);
		Declaring.Outcome outcome = this.declaring.declare(typed, RequestId.fresh(), OFFICER);
		assertThat(outcome).isInstanceOf(Declaring.Refused.class);
		assertThat(this.declaring.look(typed, OFFICER)).isEqualTo(((Declaring.Refused) outcome).errors());
		return ((Declaring.Refused) outcome).errors();
	}

	private static Declaring.Typed typed(Employer employer, boolean correction, DeclaredRow... rows) {
		DeclarationKind kind = (rows[0].pension() != null) ? DeclarationKind.PENSION : DeclarationKind.CONTRIBUTION;
		return new Declaring.Typed(employer, kind, correction, List.of(rows));
	}

	private Employer employer() {
		EmployerRegistration recorded = this.employers.register(LINCANG, code(), "测试单位", "市经办中心", OFFICER);
		return this.employers.find(((EmployerRegistration.Registered) recorded).id(), LINCANG).orElseThrow();
	}

	private static EmployerCode code() {
		return new EmployerCode("T" + Town.digits(12));
	}

	private static Money yuan(String yuan) {
		return Money.ofYuan(yuan);
	}

}
