package org.gongji.catalogue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.files.FileProblem;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the catalogue does on each database. */
abstract class CatalogueContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private static final Actor OFFICER = new Actor("bureau.lincang", Role.BUREAU, LINCANG);

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private ItemImports imports;

	@Autowired
	private Items items;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void nothingIsInTheCatalogueBeforeItIsConfirmed() throws IOException {
		String code = ImportFiles.freshDrugCode();
		ItemImport preview = preview(ImportKind.DRUGS, ImportFiles.drug(code, "试验片"));
		assertThat(preview.bookable()).isTrue();
		assertThat(preview.rows()).isEqualTo(1);
		assertThat(preview.added()).isEqualTo(1);
		assertThat(this.imports.firstRows(preview.id(), 20)).extracting(PreviewRow::code).containsExactly(code);
		assertThat(this.imports.totals(preview.id())).containsEntry(ItemCategory.DRUG, 1);
		assertThat(find(code)).isNull();

		assertThat(this.catalogue.confirm(preview.id(), LINCANG, OFFICER)).isInstanceOf(Catalogue.Done.class);
		Item item = find(code);
		assertThat(item.name()).isEqualTo("试验片");
		assertThat(item.hasNationalCode()).isTrue();
		assertThat(item.itemClass()).isEqualTo(ItemClass.A);
		assertThat(item.overTheCounter()).isFalse();
		assertThat(item.validOn(LocalDate.of(2022, 1, 1))).isTrue();
		assertThat(item.validOn(LocalDate.of(2021, 12, 31))).isFalse();
		assertThat(item.validOn(LocalDate.of(2099, 12, 31))).isTrue();
		assertThat(item.validOn(LocalDate.of(2100, 1, 1))).isFalse();
		assertThat(staged(preview.id())).isZero();
	}

	@Test
	void aFileOfMoreThanOneSliceIsBookedToItsLastRow() throws IOException {
		String mark = "X" + ImportFiles.digits(15);
		String[] rows = new String[ImportBooking.SLICE + 1];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = ImportFiles.drug(mark + String.format("%07d", i), "试验片");
		}
		ItemImport booked = book(ImportKind.DRUGS, rows);
		assertThat(booked.added()).isEqualTo(rows.length);
		assertThat(find(mark + String.format("%07d", rows.length - 1))).isNotNull();
		assertThat(staged(booked.id())).isZero();
	}

	@Test
	void theSameFileTwiceIsTheSameImport() throws IOException {
		byte[] file = ImportFiles.text(ImportFiles.drug(ImportFiles.freshDrugCode(), "试验片"));
		ItemImport first = ((Catalogue.Previewed) bring(ImportKind.DRUGS, LINCANG, file)).preview();
		assertThat(bring(ImportKind.DRUGS, LINCANG, file)).isEqualTo(new Catalogue.Known(first));
		assertThat(bring(ImportKind.DRUGS, XIAN, file)).isInstanceOf(Catalogue.Previewed.class);
		Catalogue.Booked booked = this.catalogue.confirm(first.id(), LINCANG, OFFICER);
		assertThat(this.catalogue.confirm(first.id(), LINCANG, OFFICER)).isEqualTo(booked);
		Catalogue.Known again = (Catalogue.Known) bring(ImportKind.DRUGS, LINCANG, file);
		assertThat(again.known().booked()).isTrue();
		assertThat(audited(first.id())).containsExactlyInAnyOrder("catalogue.import.upload",
				"catalogue.import.confirm");
	}

	@Test
	void confirmedByManyAtOnceItIsBookedOnce() throws Exception {
		ItemImport preview = preview(ImportKind.DRUGS, ImportFiles.drug(ImportFiles.freshDrugCode(), "试验片"));
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Catalogue.Booked>> calls = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				calls.add(() -> this.catalogue.confirm(preview.id(), LINCANG, OFFICER));
			}
			for (Future<Catalogue.Booked> call : threads.invokeAll(calls)) {
				assertThat(call.get()).isInstanceOf(Catalogue.Done.class);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(audited(preview.id()).stream().filter("catalogue.import.confirm"::equals)).hasSize(1);
	}

	@Test
	void aFileWithOneBadRowIsNotBookedAtAll() throws IOException {
		String good = ImportFiles.freshDrugCode();
		ItemImport preview = preview(ImportKind.DRUGS, ImportFiles.drug(good, "试验片"), ImportFiles.drug("XB01", "坏行"),
				ImportFiles.with(ImportFiles.drug(ImportFiles.freshDrugCode(), "坏日"), 37, "x"));
		assertThat(preview.errors()).isEqualTo(2);
		assertThat(this.imports.errors(preview.id(), 10)).extracting(RowError::row, RowError::column, RowError::problem)
			.containsExactly(tuple(2, 1, "catalogue.code.DRUG_LENGTH"), tuple(3, 37, "catalogue.import.BAD_DAY"));
		assertThat(this.catalogue.confirm(preview.id(), LINCANG, OFFICER)).isInstanceOf(Catalogue.HasErrors.class);
		assertThat(find(good)).isNull();
	}

	@Test
	void repeatedCodesAreNamedWithTheRowTheyRepeat() throws IOException {
		String code = ImportFiles.freshDrugCode();
		ItemImport preview = preview(ImportKind.DRUGS, ImportFiles.drug(ImportFiles.freshDrugCode(), "甲"),
				ImportFiles.drug(code, "乙"), ImportFiles.drug(ImportFiles.freshDrugCode(), "丙"),
				ImportFiles.drug(code, "丁"));
		assertThat(this.imports.errors(preview.id(), 10)).extracting(RowError::row, RowError::problem, RowError::found)
			.containsExactly(tuple(4, "catalogue.import.REPEATED_CODE", code + " (2)"));
	}

	@Test
	void aBarCodeBelongsToOneItem() throws IOException {
		String barCode = ImportFiles.freshBarCode();
		String first = ImportFiles.freshHouseCode();
		book(ImportKind.HOUSE, ImportFiles.with(ImportFiles.house(first, "面膜", "cosmetics"), 12, barCode));
		ItemImport other = preview(ImportKind.HOUSE,
				ImportFiles.with(ImportFiles.house(ImportFiles.freshHouseCode(), "面霜", "cosmetics"), 12, barCode));
		assertThat(this.imports.errors(other.id(), 10)).extracting(RowError::problem, RowError::found)
			.containsExactly(tuple("catalogue.import.TAKEN_BAR_CODE", barCode + " (" + first + ")"));
		Item item = this.items.find(Scanned.parse(barCode), LINCANG, DAY).orElseThrow();
		assertThat(item.code().text()).isEqualTo(first);
		assertThat(item.hasNationalCode()).isFalse();
		assertThat(item.inNationalSystem()).isFalse();
	}

	@Test
	void laterFilesChangeWhatTheyNameAndLeaveTheRest() throws IOException {
		String changed = ImportFiles.freshDrugCode();
		String same = ImportFiles.freshDrugCode();
		book(ImportKind.DRUGS, ImportFiles.drug(changed, "旧名"), ImportFiles.drug(same, "不变"));
		ItemId id = find(changed).id();
		ItemImport later = book(ImportKind.DRUGS, ImportFiles.drug(changed, "新名"), ImportFiles.drug(same, "不变"),
				ImportFiles.drug(ImportFiles.freshDrugCode(), "新增"));
		assertThat(later.added()).isEqualTo(1);
		assertThat(later.changed()).isEqualTo(1);
		assertThat(later.unchanged()).isEqualTo(1);
		assertThat(find(changed).name()).isEqualTo("新名");
		assertThat(find(changed).id()).isEqualTo(id);
	}

	@Test
	void theRegionsOwnLimitGoesBeforeTheNationalOne() throws IOException {
		String code = ImportFiles.freshHouseCode();
		String row = ImportFiles.house(code, "血压计", "device");
		book(ImportKind.HOUSE, limit(row, "", "30.00", "2023-01-01"));
		book(ImportKind.HOUSE, limit(row, "530900", "25.50", "2024-01-01"));
		book(ImportKind.HOUSE, limit(row, "530900", "24.00", "2025-01-01"));
		ItemCode key = new ItemCode(code);
		assertThat(limitOf(key, XIAN, DAY)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(limitOf(key, LINCANG, DAY)).isEqualTo(Money.ofYuan("24.00"));
		assertThat(limitOf(key, LINCANG, LocalDate.of(2024, 12, 31))).isEqualTo(Money.ofYuan("25.50"));
		assertThat(limitOf(key, LINCANG, LocalDate.of(2023, 12, 31))).isEqualTo(Money.ofYuan("30.00"));
		assertThat(limitOf(key, LINCANG, LocalDate.of(2022, 12, 31))).isNull();
		assertThat(this.items.limits(find(code).id())).hasSize(3);
	}

	@Test
	void aTraceCodeLeadsToItsItemByAKnownPrefixAlone() throws IOException {
		String prefix = ImportFiles.digits(7);
		String code = ImportFiles.freshHouseCode();
		book(ImportKind.HOUSE, ImportFiles.with(ImportFiles.house(code, "创可贴", "consumable"), 13, prefix));
		assertThat(this.items.find(Scanned.parse(prefix + ImportFiles.digits(13)), LINCANG, DAY))
			.map((item) -> item.code().text())
			.contains(code);
		String other = String.valueOf((char) ('0' + (prefix.charAt(0) - '0' + 1) % 10)) + prefix.substring(1);
		assertThat(this.items.find(Scanned.parse(other + ImportFiles.digits(13)), LINCANG, DAY)
			.filter((item) -> item.code().text().equals(code))).isEmpty();
	}

	@Test
	void unreadableFilesLeaveNothingBehind() throws IOException {
		byte[] bomb = ImportFiles.zip("a.txt", new byte[20 * 1024 * 1024]);
		assertThat(bring(ImportKind.DRUGS, LINCANG, bomb)).isEqualTo(new Catalogue.Unreadable(FileProblem.ZIP_BOMB));
		byte[] two = ImportFiles.zip(new String[] { "a.txt", "b.txt" },
				ImportFiles.text(ImportFiles.drug(ImportFiles.freshDrugCode(), "试验片")));
		assertThat(bring(ImportKind.DRUGS, LINCANG, two))
			.isEqualTo(new Catalogue.Unreadable(FileProblem.ZIP_WITH_SEVERAL));
		assertThat(bring(ImportKind.DRUGS, LINCANG, two))
			.isEqualTo(new Catalogue.Unreadable(FileProblem.ZIP_WITH_SEVERAL));
		assertThat(bring(ImportKind.DRUGS, LINCANG, new byte[0]))
			.isEqualTo(new Catalogue.Unreadable(FileProblem.EMPTY));
	}

	@Test
	void gbkIsRefusedRowByRowAndTheReadingStopsInTime() throws IOException {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < 1500; i++) {
			rows.append(ImportFiles.drug(ImportFiles.freshDrugCode(), "试验片")).append('\n');
		}
		Catalogue.Brought brought = bring(ImportKind.DRUGS, LINCANG, rows.toString().getBytes(Charset.forName("GBK")));
		ItemImport preview = ((Catalogue.Previewed) brought).preview();
		assertThat(preview.errors()).isEqualTo(ImportStaging.MOST_ERRORS);
		assertThat(preview.stopped()).isTrue();
		assertThat(this.imports.errors(preview.id(), 1)).extracting(RowError::row, RowError::problem)
			.containsExactly(tuple(1, "catalogue.import.NOT_UTF8"));
	}

	@Test
	void aDiscardedFileCanBeBroughtAgain() throws IOException {
		byte[] file = ImportFiles.text(ImportFiles.drug(ImportFiles.freshDrugCode(), "试验片"), "x");
		ItemImport first = ((Catalogue.Previewed) bring(ImportKind.DRUGS, LINCANG, file)).preview();
		assertThat(this.catalogue.discard(first.id(), XIAN, OFFICER)).isFalse();
		assertThat(this.catalogue.discard(first.id(), LINCANG, OFFICER)).isTrue();
		assertThat(this.catalogue.discard(first.id(), LINCANG, OFFICER)).isFalse();
		assertThat(staged(first.id())).isZero();
		assertThat(bring(ImportKind.DRUGS, LINCANG, file)).isInstanceOf(Catalogue.Previewed.class);
	}

	@Test
	void anotherRegionsImportIsNotThere() throws IOException {
		ItemImport preview = preview(ImportKind.DRUGS, ImportFiles.drug(ImportFiles.freshDrugCode(), "试验片"));
		assertThat(this.imports.find(preview.id(), XIAN)).isEmpty();
		assertThat(this.catalogue.confirm(preview.id(), XIAN, OFFICER)).isEqualTo(new Catalogue.Missing());
	}

	@Test
	void theSearchTakesStartsOfCodesAndPartsOfNames() throws IOException {
		String word = "试%_" + ImportFiles.digits(8);
		String code = ImportFiles.freshDrugCode();
		book(ImportKind.DRUGS, ImportFiles.drug(code, "复方" + word + "片"));
		assertThat(search(word, null)).containsExactly(code);
		assertThat(search(code.substring(0, 15).toLowerCase(java.util.Locale.ROOT), null)).containsExactly(code);
		assertThat(search(word, ItemCategory.DRUG)).containsExactly(code);
		assertThat(search(word, ItemCategory.DEVICE)).isEmpty();
		assertThat(search(word.replace('_', 'x'), null)).isEmpty();
		assertThat(search("a\u0000'; drop table item; --", null)).isEmpty();
	}

	private List<String> search(String words, ItemCategory category) {
		return this.items.search(new ItemQuestion(words, category), LINCANG, DAY, 0, 20)
			.items()
			.stream()
			.map((item) -> item.code().text())
			.toList();
	}

	private static String limit(String row, String region, String yuan, String from) {
		return ImportFiles.with(ImportFiles.with(ImportFiles.with(row, 14, region), 15, yuan), 16, from);
	}

	private Money limitOf(ItemCode code, Region region, LocalDate day) {
		return this.items.byCodes(List.of(code, new ItemCode("G000")), region, day).get(code).priceLimit();
	}

	private Catalogue.Brought bring(ImportKind kind, Region region, byte[] file) throws IOException {
		return this.catalogue.bring(ImportFiles.upload(file), kind, region, OFFICER);
	}

	private ItemImport preview(ImportKind kind, String... rows) throws IOException {
		return ((Catalogue.Previewed) bring(kind, LINCANG, ImportFiles.text(rows))).preview();
	}

	private ItemImport book(ImportKind kind, String... rows) throws IOException {
		ItemImport preview = preview(kind, rows);
		return ((Catalogue.Done) this.catalogue.confirm(preview.id(), LINCANG, OFFICER)).booked();
	}

	private Item find(String code) {
		return this.items.byCode(new ItemCode(code), LINCANG, DAY).orElse(null);
	}

	private long staged(ImportId id) {
		return this.jdbc.sql("select count(*) from item_import_row where import_id = ?")
			.param(id.value())
			.query(Long.class)
			.single();
	}

	private List<String> audited(ImportId id) {
		return this.jdbc.sql("select act from audit_record where subject_id = ?")
			.param(id.value())
			.query(String.class)
			.list();
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

}
