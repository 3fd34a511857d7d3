package org.gongji.crediting;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.files.TableProblem;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.crediting.DeclaredFile.HEADER;
import static org.gongji.crediting.DeclaredFile.csv;
import static org.gongji.crediting.DeclaredFile.header;
import static org.gongji.crediting.DeclaredFile.sheets;
import static org.gongji.crediting.DeclaredFile.source;
import static org.gongji.crediting.DeclaredFile.texts;
import static org.gongji.crediting.DeclaredFile.workbook;

/** Files of employers: taken in whole and once, or told row by row what is wrong. */
abstract class DeclarationFilesCases {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final Actor OFFICER = new Actor("bureau.lincang", Role.BUREAU, LINCANG);

	private static final YearMonth MARCH = YearMonth.of(2026, 3);

	@Autowired
	private DeclarationFiles files;

	@Autowired
	private Declarations declarations;

	@Autowired
	private DeclaredFacts facts;

	@Autowired
	private Employers employers;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Employer factory;

	private IdentityNumber number;

	private PersonId person;

	@BeforeEach
	void somebodyAtAFactory() {
		this.factory = employer();
		this.number = SomeNumber.fresh();
		this.person = register(this.number, LINCANG);
	}

	@Test
	void aFileIsTakenInWholeAndOnce() throws Exception {
		TableSource file = csv(HEADER, row("2026-03", "5321.10", "是"), row("2026年2月", "5000", "否"));
		Declaration preview = preview(file, 2, "10321.10");
		assertThat(preview.ready()).isTrue();
		assertThat(standing()).isNull();
		assertThat(AtOnce.atOnce(4, 4, () -> this.files.confirm(preview.id(), LINCANG, OFFICER)))
			.allMatch(DeclarationFiles.Done.class::isInstance);
		assertThat(standing().base()).isEqualTo(Money.ofYuan("5321.10"));
		assertThat(this.facts.history(this.person, MARCH)).hasSize(1);
		assertThat(staged(preview.id())).isZero();
		assertThat(this.files.bring(file, heading(2, "10321.10", false), OFFICER))
			.isInstanceOf(DeclarationFiles.Known.class);
		assertThat(this.files.discard(preview.id(), LINCANG, OFFICER)).isFalse();
		assertThat(this.files.confirm(preview.id(), XIAN, OFFICER)).isInstanceOf(DeclarationFiles.Missing.class);
		assertThat(this.jdbc.sql("select act from audit_record where subject_id = ?")
			.param(preview.key())
			.query(String.class)
			.list()).containsExactlyInAnyOrder("crediting.declaration.upload", "crediting.declaration.confirm");
	}

	@Test
	void aWorkbookSaysTheSameAsAText() throws IOException {
		Declaration preview = preview(workbook(header(),
				texts(this.number.text(), "测试人") + "<c><v>46082</v></c><c><v>1.1000000000000001</v></c>" + texts("是")),
				1, "1.1");
		assertThat(preview.ready()).isTrue();
		this.files.confirm(preview.id(), LINCANG, OFFICER);
		assertThat(standing().base()).isEqualTo(Money.ofYuan("1.10"));
	}

	@Test
	void otherEncodingsAreRead() throws IOException {
		assertThat(
				preview(source(("\ufeff" + HEADER + "\n" + row("202603", "1", "是")).getBytes(StandardCharsets.UTF_8)),
						1, "1")
					.ready())
			.isTrue();
		assertThat(preview(csv(Charset.forName("GB18030"), HEADER, row("2026-03", "2", "是")), 1, "2").ready()).isTrue();
	}

	@Test
	void oneBadRowKeepsAllOut() throws IOException {
		Declaration preview = preview(csv(HEADER, row("2026-03", "1", "是"), row("2026-02", "1.234", "是")), 2, "2.23");
		assertThat(preview.ready()).isFalse();
		assertThat(this.files.confirm(preview.id(), LINCANG, OFFICER)).isInstanceOf(DeclarationFiles.NotReady.class);
		assertThat(standing()).isNull();
		assertThat(this.files.discard(preview.id(), LINCANG, OFFICER)).isTrue();
		assertThat(this.declarations.find(preview.id(), LINCANG)).isEmpty();
	}

	@Test
	void aWrongControlTotalKeepsAllOut() throws IOException {
		TableSource file = csv(HEADER, row("2026-03", "1", "是"));
		Declaration preview = preview(file, 1, "1.01");
		assertThat(preview.errors()).isZero();
		assertThat(preview.ready()).isFalse();
		assertThat(preview.difference()).isEqualTo(Money.ofYuan("0.01"));
		assertThat(this.files.confirm(preview.id(), LINCANG, OFFICER)).isInstanceOf(DeclarationFiles.NotReady.class);
		assertThat(preview(file, 2, "1").ready()).isFalse();
		assertThat(preview(file, 1, "1").ready()).isTrue();
	}

	@Test
	void peopleAreComparedWithTheRegister() throws IOException {
		IdentityNumber nobody = SomeNumber.fresh();
		IdentityNumber away = SomeNumber.fresh();
		register(away, XIAN);
		told(csv(HEADER, row("2026-03", "1", "是"), nobody.text() + ",测试人,2026-03,1,是", away.text() + ",测试人,2026-03,1,是",
				this.number.text() + ",别人,2026-02,1,是", row("2026-03", "1", "是")), "3:1:NOBODY", "4:1:OTHER_REGION",
				"5:2:OTHER_NAME", "6:3:PERSON_TWICE");
	}

	@Test
	void whatOthersDeclaredIsToldByRow() throws IOException {
		TableSource file = csv(HEADER, row("2026-03", "1", "是"));
		Declaration mine = preview(file, 1, "1");
		Employer shop = employer();
		Declaration theirs = previewed(this.files.bring(csv(HEADER, row("2026-03", "1.00", "是")),
				new DeclarationFiles.Heading(shop, DeclarationKind.CONTRIBUTION, false, totals(1, "1")), OFFICER));
		this.files.confirm(theirs.id(), LINCANG, OFFICER);
		assertThat(this.files.confirm(mine.id(), LINCANG, OFFICER)).isInstanceOf(DeclarationFiles.Overtaken.class);
		assertThat(this.declarations.find(mine.id(), LINCANG).orElseThrow().taken()).isFalse();
		told(file, "2:3:OTHER_EMPLOYER");
	}

	@Test
	void aCorrectionFileTakesThePlaceOfLines() throws IOException {
		Declaration first = preview(csv(HEADER, row("2026-03", "1", "是"), row("2026-02", "1", "是")), 2, "2");
		this.files.confirm(first.id(), LINCANG, OFFICER);
		TableSource changes = csv(HEADER + ",撤销", row("2026-03", "3", "是") + ",", row("2026-02", "", "") + ",是");
		Declaration second = previewed(this.files.bring(changes, heading(2, "3", true), OFFICER));
		assertThat(second.ready()).isTrue();
		this.files.confirm(second.id(), LINCANG, OFFICER);
		assertThat(standing().base()).isEqualTo(Money.ofYuan("3"));
		assertThat(this.facts.of(this.person, MARCH.minusMonths(1), DeclarationKind.CONTRIBUTION)).isEmpty();
		assertThat(this.facts.history(this.person, MARCH)).hasSize(2);
	}

	@Test
	void everyCellHasItsOwnMessage() throws IOException {
		String lost = this.number.text();
		told(csv(HEADER, row("2026-03", "-1", "是"), row("2026-03", "1.234", "是"), row("2026-03", "1，234", "是"),
				row("2026-03", "\"1,234\"", "是"), row("2099-01", "1", "是"), row("三月", "1", "是"),
				row("2026-03", "1", "Y"), "1.1E+17,测试人,2026-03,1,是", "123,测试人,2026-03,1,是",
				row("2026-03", "\"1\n2\"", "是"), "a,b", row("2026-03", "1", "是") + ",x", HEADER,
				row("2026-03", "", "是"), row("2026-03", "12345678", "是"), row("2026-03", "1.1E+3", "是")),
				"2:4:NEGATIVE", "3:4:THREE_DECIMALS", "4:4:WIDE_COMMA", "5:4:COMMA", "6:3:MONTH_IN_FUTURE",
				"7:3:MONTH_UNREADABLE", "8:5:YES_OR_NO", "9:1:POWERS_OF_TEN", "10:1:NUMBER_LENGTH", "11:4:LINE_BREAK",
				"12:0:TOO_FEW_COLUMNS", "13:0:TOO_MANY_COLUMNS", "14:0:HEADER_AGAIN", "15:4:CELL_EMPTY",
				"16:4:AMOUNT_TOO_LARGE", "17:4:POWERS_OF_TEN");
		told(sheets("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>",
				"<mergeCells><mergeCell ref=\"B4:B5\"/></mergeCells>", header(),
				"<c><v>5.3090019E17</v></c>" + texts("测试人", "2026-03", "1", "是"),
				texts(lost, "测试人", "2026-03") + "<c><f>A1*2</f><v>2</v></c>" + texts("是")), "2:1:NUMBER_LOST",
				"3:4:FORMULA", "4:2:MERGED");
		told(csv("身份证,姓名"), "1:0:WRONG_HEADER");
		told(csv(HEADER), "0:0:NO_ROWS");
	}

	@Test
	void whatIsNoTableIsRefusedWhole() throws IOException {
		refused(TableProblem.EMPTY, source(new byte[0]));
		refused(TableProblem.UTF16, csv(StandardCharsets.UTF_16, HEADER));
		refused(TableProblem.UTF16, csv(StandardCharsets.UTF_16LE, HEADER.replaceAll("[^,]", "a")));
		refused(TableProblem.CR_ONLY,
				source((HEADER + "\r" + row("2026-03", "1", "是") + "\r").getBytes(StandardCharsets.UTF_8)));
		refused(TableProblem.OPEN_QUOTE, csv(HEADER, "\"" + row("2026-03", "1", "是")));
		refused(TableProblem.OLD_EXCEL, source(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }));
		refused(TableProblem.NOT_A_TABLE, source("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
		refused(TableProblem.NOT_A_TABLE, source(DeclaredFile.zip(Map.of("a.txt", "a"))));
		refused(TableProblem.HIDDEN_SHEET,
				sheets("<sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>", "", header()));
		refused(TableProblem.SEVERAL_SHEETS, sheets(
				"<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>" + "<sheet name=\"b\" sheetId=\"2\" r:id=\"rId2\"/>",
				"", header()));
		refused(TableProblem.DOCTYPE, source(DeclaredFile.zip(Map.of("xl/workbook.xml",
				"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>"))));
		byte[] cut = new byte[300];
		try (var bytes = workbook(header(), header()).bytes().open()) {
			bytes.readNBytes(cut, 0, cut.length);
		}
		refused(TableProblem.BROKEN, source(cut));
		refused(TableProblem.ZIP_BOMB, source(DeclaredFile.zip(Map.of("xl/workbook.xml", " ".repeat(40_000_000)))));
	}

	private void refused(TableProblem problem, TableSource file) throws IOException {
		DeclarationFiles.Brought brought = this.files.bring(file, heading(1, "1", false), OFFICER);
		assertThat(brought).as(problem.name()).isInstanceOf(DeclarationFiles.Unreadable.class);
		assertThat(((DeclarationFiles.Unreadable) brought).table().problem()).isEqualTo(problem);
		assertThat(this.declarations.latest(this.factory.id(), LINCANG, 5)).isEmpty();
	}

	private void told(TableSource file, String... problems) throws IOException {
		Declaration preview = preview(file, 1, "1");
		assertThat(this.declarations.errors(preview.id(), 100))
			.extracting((error) -> error.row() + ":" + error.column() + ":" + error.problem())
			.containsExactly(problems);
		assertThat(this.declarations.errors(preview.id(), 100)).extracting(DeclarationError::found)
			.noneMatch((found) -> found.contains(this.number.text()));
		assertThat(preview.ready()).isFalse();
		this.files.discard(preview.id(), LINCANG, OFFICER);
	}

	private DeclaredLine standing() {
		return this.facts.of(this.person, MARCH, DeclarationKind.CONTRIBUTION).orElse(null);
	}

	private int staged(DeclarationId id) {
		return this.jdbc.sql("select count(*) from declaration_slice where declaration_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	private Declaration preview(TableSource file, int rows, String sum) throws IOException {
		return previewed(this.files.bring(file, heading(rows, sum, false), OFFICER));
	}

	private static Declaration previewed(DeclarationFiles.Brought brought) {
		return ((DeclarationFiles.Previewed) brought).preview();
	}

	private DeclarationFiles.Heading heading(int rows, String sum, boolean correction) {
		return new DeclarationFiles.Heading(this.factory, DeclarationKind.CONTRIBUTION, correction, totals(rows, sum));
	}

	private static Declaration.Totals totals(int rows, String sum) {
		return new Declaration.Totals(rows, Money.ofYuan(sum));
	}

	private String row(String month, String base, String paid) {
		return this.number.text() + ",测试人," + month + "," + base + "," + paid;
	}

	private Employer employer() {
		EmployerRegistration recorded = this.employers.register(LINCANG, new EmployerCode("T" + Town.digits(12)),
				"测试单位", "市经办中心", OFFICER);
		return this.employers.find(((EmployerRegistration.Registered) recorded).id(), LINCANG).orElseThrow();
	}

	private PersonId register(IdentityNumber number, Region region) {
		return this.people
			.register(NewPerson.of(region, new PersonName("测试人"), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START))
			.id();
	}

}
