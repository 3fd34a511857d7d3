package org.gongji.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a line becomes an item, and which words refuse it. */
class RowReaderTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final String CODE = "XB01ACA056A012030101554";

	private final String drug = ImportFiles.drug(CODE, "阿司匹林肠溶片");

	@Test
	void aDrugOfTheNationalFile() {
		ItemDraft draft = good(ImportKind.DRUGS, this.drug);
		assertThat(draft.code()).isEqualTo(new ItemCode(CODE));
		assertThat(draft.name()).isEqualTo("阿司匹林肠溶片");
		assertThat(draft.specification()).isEqualTo("0.1g/片");
		assertThat(draft.category()).isEqualTo(ItemCategory.DRUG);
		assertThat(draft.itemClass()).isEqualTo(ItemClass.A);
		assertThat(draft.inNationalSystem()).isTrue();
		assertThat(draft.overTheCounter()).isFalse();
		assertThat(draft.validFrom()).isEqualTo("2022-01-01");
		assertThat(draft.validTo()).isEqualTo("2099-12-31");
		assertThat(draft.maker()).isEqualTo("测试制药");
		assertThat(draft.approvalNumber()).isEqualTo("国药准字H00000001");
	}

	@Test
	void theNewerFormHasMoreColumns() {
		assertThat(good(ImportKind.DRUGS, this.drug + "\t\t\t\t\t").row()).isEqualTo(7);
		assertThat(problem(ImportKind.DRUGS, this.drug + "\t".repeat(29)))
			.isEqualTo("catalogue.import.TOO_MANY_COLUMNS");
	}

	@Test
	void theNameIsTheRegisteredOneOrElseTheGenericOrTradeName() {
		String nameless = ImportFiles.with(this.drug, 8, "无");
		assertThat(good(ImportKind.DRUGS, ImportFiles.with(nameless, 4, "阿司匹林")).name()).isEqualTo("阿司匹林");
		assertThat(good(ImportKind.DRUGS, ImportFiles.with(nameless, 2, "拜阿")).name()).isEqualTo("拜阿");
		assertThat(problem(ImportKind.DRUGS, nameless)).isEqualTo("catalogue.import.NO_NAME");
	}

	@Test
	void anItemMarkedInvalidEndsTheDayBefore() {
		ItemDraft ended = good(ImportKind.DRUGS, ImportFiles.with(this.drug, 79, "0"));
		assertThat(ended.validTo()).isEqualTo(TODAY.minusDays(1));
		ItemDraft earlier = good(ImportKind.DRUGS,
				ImportFiles.with(ImportFiles.with(this.drug, 79, "0"), 38, "2023-05-31"));
		assertThat(earlier.validTo()).isEqualTo("2023-05-31");
		ItemDraft future = good(ImportKind.DRUGS,
				ImportFiles.with(ImportFiles.with(this.drug, 79, "0"), 37, "2030-01-01"));
		assertThat(future.validFrom()).isEqualTo(future.validTo());
	}

	@Test
	void aConsumable() {
		ItemDraft draft = good(ImportKind.CONSUMABLES, ImportFiles.consumable("C0101010100000000001", "一次性注射器"));
		assertThat(draft.category()).isEqualTo(ItemCategory.CONSUMABLE);
		assertThat(draft.specification()).isEqualTo("5ml");
		assertThat(draft.itemClass()).isNull();
	}

	@Test
	void goodsOfTheHouseTable() {
		String row = "G6901234567892\t养生茶\t100g/盒\twellness\t\t0\t\t2023-01-01\t\t某厂\t\t6901234567892\t8123456\t530900\t12.50\t20230101";
		ItemDraft draft = good(ImportKind.HOUSE, row);
		assertThat(draft.category()).isEqualTo(ItemCategory.WELLNESS);
		assertThat(draft.inNationalSystem()).isFalse();
		assertThat(draft.extras().barCode()).isEqualTo(new BarCode("6901234567892"));
		assertThat(draft.extras().tracePrefix()).isEqualTo("8123456");
		assertThat(draft.extras().limit())
			.isEqualTo(new PriceLimit("530900", LocalDate.of(2023, 1, 1), null, Money.ofYuan("12.50")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# column | text                    | problem
			1        | XB01ACA056A01203010155  | catalogue.code.DRUG_LENGTH
			1        | xb01aca056a012030101554 | catalogue.code.BAD_CHARACTER
			1        | C0101010100000000001    | catalogue.import.CODE_OF_OTHER_FILE
			1        | ''                      | catalogue.code.EMPTY
			1        | 医疗目录编码             | catalogue.import.HEADER
			8        | 阿司\u202E匹林           | catalogue.import.HIDDEN_CHARACTER
			8        | 阿司\uFFFD匹林           | catalogue.import.NOT_UTF8
			37       | 2022-02-30              | catalogue.import.BAD_DAY
			37       | 44562                   | catalogue.import.BAD_DAY
			37       | 2022/01/01              | catalogue.import.BAD_DAY
			38       | 2021-12-31              | catalogue.import.DAYS_REVERSED
			79       | 有效                     | catalogue.import.BAD_FLAG
			92       | 丁                      | catalogue.import.BAD_CLASS
			""")
	void whatADrugRowIsRefusedFor(int column, String text, String problem) {
		String row = ImportFiles.with(this.drug, column, text);
		RowError error = bad(ImportKind.DRUGS, row).get(0);
		assertThat(error.problem()).isEqualTo(problem);
		assertThat(error.row()).isEqualTo(7);
		if (!"catalogue.import.HEADER".equals(problem)) {
			assertThat(error.column()).isEqualTo(column);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# column | text              | problem
			4        | drugs             | catalogue.import.BAD_CATEGORY
			5        | D                 | catalogue.import.BAD_CLASS
			6        | yes               | catalogue.import.BAD_FLAG
			12       | 6901234567893     | catalogue.code.BARCODE_CHECK_DIGIT
			12       | 690123456789      | catalogue.code.BARCODE_CHECK_DIGIT
			12       | 69012             | catalogue.code.BAD_CHARACTER
			13       | 812345            | catalogue.import.BAD_PREFIX
			13       | 81234567          | catalogue.import.BAD_PREFIX
			14       | 53090             | catalogue.import.BAD_REGION
			15       | -1.00             | catalogue.import.NEGATIVE
			15       | 0.00              | catalogue.import.BAD_AMOUNT
			15       | 1.234             | catalogue.import.BAD_AMOUNT
			15       | 1.1E+17           | catalogue.import.BAD_AMOUNT
			15       | NaN               | catalogue.import.BAD_AMOUNT
			15       | １２              | catalogue.import.BAD_AMOUNT
			15       | 1，000            | catalogue.import.BAD_AMOUNT
			15       | 1234567890        | catalogue.import.BAD_AMOUNT
			15       | 12.00             | catalogue.import.LIMIT_WITHOUT_DAY
			""")
	void whatAHouseRowIsRefusedFor(int column, String text, String problem) {
		String row = ImportFiles.with(ImportFiles.house("G6901234567892", "养生茶", "wellness"), column, text);
		assertThat(problem(ImportKind.HOUSE, row)).isEqualTo(problem);
	}

	@Test
	void wholeRowsAreRefused() {
		assertThat(problem(ImportKind.DRUGS, "")).isEqualTo("catalogue.import.EMPTY_ROW");
		assertThat(problem(ImportKind.DRUGS, "a,b,c")).isEqualTo("catalogue.import.NO_TABS");
		assertThat(problem(ImportKind.DRUGS, this.drug.substring(0, this.drug.lastIndexOf('\t'))))
			.isEqualTo("catalogue.import.TOO_FEW_COLUMNS");
		assertThat(problem(ImportKind.DRUGS, "x\t".repeat(60_000))).isEqualTo("catalogue.import.TOO_MANY_COLUMNS");
		assertThat(problem(ImportKind.DRUGS, this.drug + "\u0000")).isEqualTo("catalogue.import.NUL");
		assertThat(problem(ImportKind.DRUGS, this.drug + "\r" + this.drug)).isEqualTo("catalogue.import.LONE_CR");
	}

	@Test
	void nameLengthHasABoundary() {
		assertThat(good(ImportKind.DRUGS, ImportFiles.with(this.drug, 8, "药".repeat(200))).name()).hasSize(200);
		assertThat(problem(ImportKind.DRUGS, ImportFiles.with(this.drug, 8, "药".repeat(201))))
			.isEqualTo("catalogue.import.TOO_LONG");
	}

	@Test
	void whatIsShownOfABadFieldIsShortAndHarmless() {
		RowError error = bad(ImportKind.DRUGS, ImportFiles.with(this.drug, 1, "\u202E" + "9".repeat(100))).get(0);
		assertThat(error.found()).hasSize(40).startsWith("·9");
	}

	private static ItemDraft good(ImportKind kind, String line) {
		RowReader.Outcome outcome = new RowReader(kind, TODAY).read(7, line);
		assertThat(outcome).isInstanceOf(RowReader.Good.class);
		return ((RowReader.Good) outcome).draft();
	}

	private static List<RowError> bad(ImportKind kind, String line) {
		RowReader.Outcome outcome = new RowReader(kind, TODAY).read(7, line);
		assertThat(outcome).isInstanceOf(RowReader.Bad.class);
		return ((RowReader.Bad) outcome).errors();
	}

	private static String problem(ImportKind kind, String line) {
		return bad(kind, line).get(0).problem();
	}

}
