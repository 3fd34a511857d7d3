package org.gongji.crediting;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.Statements;
import org.gongji.files.TableSource;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Balances from before the reform: looked at, approved by another, booked once. */
abstract class OpeningBalancesCases {

	static final String HEADER = "公民身份号码,姓名,改革前结余";

	private static final Region LINCANG = new Region("530900");

	private static final Actor BRINGS = new Actor("brings", Role.BUREAU, LINCANG);

	private static final Actor APPROVES = new Actor("approves", Role.BUREAU, LINCANG);

	private static final LocalDate AS_OF = LocalDate.of(2021, 12, 31);

	@Autowired
	private OpeningBalances balances;

	@Autowired
	private OpeningImports imports;

	@Autowired
	private OpeningWork work;

	@Autowired
	private SeenOpenings seen;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private Statements statements;

	@Autowired
	private People people;

	@Autowired
	private Town town;

	@Autowired
	private Books books;

	@Autowired
	private JdbcClient jdbc;

	private final IdentityNumber number = SomeNumber.fresh();

	@AfterEach
	void theBooksAreBalanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aBalanceIsBookedOnceAfterASecondOfficerApproved() throws Exception {
		PersonId person = register(this.number, true);
		TableSource file = DeclaredFile.csv(HEADER, row(this.number, "1234.56"));
		OpeningImportId id = brought(file, 1, "1234.56");
		assertThat(find(id).ready()).isTrue();
		done(this.balances.submit(id, LINCANG, BRINGS));
		assertThat(this.balances.approve(id, LINCANG, BRINGS))
			.isEqualTo(new OpeningOutcome.Refused("approval.refused.SAME_PERSON"));
		work();
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
		done(this.balances.approve(id, LINCANG, APPROVES));
		AtOnce.atOnce(4, 4, () -> {
			work();
			return true;
		});
		work();
		assertThat(find(id).state()).isEqualTo(OpeningImport.State.DONE);
		assertThat(find(id).booked()).isEqualTo(find(id).counted());
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("1234.56"));
		AccountId account = this.accounts.of(person).orElseThrow().id();
		List<Statements.Movement> moves = this.statements.newest(account, 9);
		assertThat(moves).hasSize(1);
		assertThat(moves.get(0).event()).isEqualTo("before_reform");
		assertThat(moves.get(0).effectiveOn()).isEqualTo(AS_OF);
		SeenOpenings.SeenOpening mine = this.seen.of(person).orElseThrow();
		assertThat(mine.amount()).isEqualTo(Money.ofYuan("1234.56"));
		assertThat(mine.entry()).isEqualTo(moves.get(0).entry());
		assertThat(this.balances.bring(file, LINCANG, AS_OF, totals(1, "1234.56"), BRINGS))
			.isEqualTo(new OpeningOutcome.Known(id));
		assertThat(problems(brought(DeclaredFile.csv(HEADER, row(this.number, "1")), 1, "1")))
			.containsExactly("2/1 BALANCE_BEFORE");
	}

	@Test
	void aReturnedFileCanBeDroppedAndItsPeopleBroughtByAnother() throws IOException {
		PersonId person = register(this.number, true);
		OpeningImportId id = brought(DeclaredFile.csv(HEADER, row(this.number, "10")), 1, "10");
		OpeningImportId other = brought(DeclaredFile.csv(HEADER, row(this.number, "11")), 1, "11");
		done(this.balances.submit(id, LINCANG, BRINGS));
		assertThat(this.balances.submit(other, LINCANG, BRINGS))
			.isEqualTo(OpeningOutcome.Refused.because(OpeningOutcome.Why.OVERTAKEN));
		assertThat(this.balances.discard(id, LINCANG, BRINGS))
			.isEqualTo(OpeningOutcome.Refused.because(OpeningOutcome.Why.OTHER_STATE));
		assertThat(this.balances.giveBack(id, LINCANG, APPROVES, " ")).isInstanceOf(OpeningOutcome.Refused.class);
		done(this.balances.giveBack(id, LINCANG, APPROVES, "人数不对"));
		assertThat(this.balances.approval(find(id)).orElseThrow().reason()).isEqualTo("人数不对");
		done(this.balances.discard(id, LINCANG, BRINGS));
		assertThat(this.imports.find(id, LINCANG)).isEmpty();
		done(this.balances.submit(other, LINCANG, BRINGS));
		done(this.balances.approve(other, LINCANG, APPROVES));
		work();
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("11.00"));
	}

	@Test
	void whatIsWrongIsToldByRowAndColumn() throws IOException {
		register(this.number, true);
		IdentityNumber without = SomeNumber.fresh();
		register(without, false);
		IdentityNumber nobody = SomeNumber.fresh();
		assertThat(
				problems(brought(
						DeclaredFile.csv(HEADER, row(this.number, "1"), row(without, "1"), row(nobody, "1"),
								row(this.number, "2"), row(this.number, "-1"), row(this.number, "1.234"),
								row(this.number, "0"), this.number.text() + ",别人,1", row(this.number, "1，000")),
						1, "1")))
			.containsExactly("3/1 NO_ACCOUNT", "4/1 NOBODY", "5/1 BALANCE_TWICE", "6/3 BALANCE_NEGATIVE",
					"7/3 THREE_DECIMALS", "8/3 BALANCE_ZERO", "9/2 OTHER_NAME", "10/3 WIDE_COMMA");
	}

	@Test
	void aWrongControlTotalOrDayKeepsAllOut() throws IOException {
		register(this.number, true);
		TableSource file = DeclaredFile.csv(HEADER, row(this.number, "10"));
		OpeningImportId id = brought(file, 1, "10.01");
		assertThat(find(id).difference()).isEqualTo(Money.ofYuan("0.01"));
		assertThat(this.balances.submit(id, LINCANG, BRINGS))
			.isEqualTo(OpeningOutcome.Refused.because(OpeningOutcome.Why.OTHER_STATE));
		assertThat(this.balances.bring(file, LINCANG, LocalDate.of(2025, 1, 1), totals(1, "10"), BRINGS))
			.isEqualTo(OpeningOutcome.Refused.because(OpeningOutcome.Why.NOT_BEFORE_REFORM));
		assertThat(find(brought(file, 1, "10")).ready()).isTrue();
		assertThat(this.balances.bring(DeclaredFile.source(new byte[] { (byte) 0xd0, (byte) 0xcf, 1 }), LINCANG, AS_OF,
				totals(1, "1"), BRINGS))
			.isInstanceOf(OpeningOutcome.Unreadable.class);
	}

	@Test
	void anAccountClosedAfterTheApprovalIsLeftOut() throws IOException {
		PersonId gone = register(this.number, true);
		IdentityNumber other = SomeNumber.fresh();
		PersonId stays = register(other, true);
		OpeningImportId id = brought(DeclaredFile.csv(HEADER, row(this.number, "10"), row(other, "20")), 2, "30");
		done(this.balances.submit(id, LINCANG, BRINGS));
		done(this.balances.approve(id, LINCANG, APPROVES));
		this.jdbc.sql("update personal_account set state = 'closed' where person_id = ?").param(gone.value()).update();
		work();
		assertThat(find(id).leftOut()).isEqualTo(totals(1, "10"));
		assertThat(this.town.available(stays)).isEqualTo(Money.ofYuan("20.00"));
		assertThat(this.seen.of(gone)).isEmpty();
	}

	private PersonId register(IdentityNumber of, boolean account) {
		PersonId person = this.people
			.register(NewPerson.of(LINCANG, new PersonName("测试人"), of, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START))
			.id();
		if (account) {
			this.accounts.open(person, LINCANG, Town.START);
		}
		return person;
	}

	private void work() {
		while (this.work.step()) {
			Thread.onSpinWait();
		}
	}

	private OpeningImportId brought(TableSource file, int rows, String sum) throws IOException {
		return done(this.balances.bring(file, LINCANG, AS_OF, totals(rows, sum), BRINGS));
	}

	private static OpeningImportId done(OpeningOutcome outcome) {
		assertThat(outcome).isInstanceOf(OpeningOutcome.Done.class);
		return ((OpeningOutcome.Done) outcome).id();
	}

	private OpeningImport find(OpeningImportId id) {
		return this.imports.find(id, LINCANG).orElseThrow();
	}

	private List<String> problems(OpeningImportId id) {
		return this.imports.errors(id, 99)
			.stream()
			.map((error) -> error.row() + "/" + error.column() + " " + error.problem())
			.toList();
	}

	private static Declaration.Totals totals(int rows, String sum) {
		return new Declaration.Totals(rows, Money.ofYuan(sum));
	}

	private static String row(IdentityNumber of, String yuan) {
		return of.text() + ",测试人," + yuan;
	}

}
