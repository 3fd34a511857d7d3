package org.gongji.spending;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.files.FileKind;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files for the collecting system and its answers, on either database. What other tests
 * left waiting is put into a file first.
 */
abstract class PremiumFilesContract extends PaidPremiums {

	@Test
	void eachPremiumGoesIntoOneFile() throws Exception {
		List<PremiumPayment> paid = paid(3);
		RequestId request = RequestId.fresh();
		PremiumFile file = make(request).orElseThrow();
		List<String> lines = text(file).lines().toList();
		assertThat(lines.get(0)).startsWith("\uFEFF序号,流水号,");
		for (PremiumPayment one : paid) {
			assertThat(lines).filteredOn((line) -> line.contains(one.reference()))
				.singleElement()
				.asString()
				.contains(",resident_insurance,居民医保费," + this.year + ",测试人,01,\"99", "\t\",子女,第1类,,40.00,40.00,0.00");
		}
		assertThat(lines.get(lines.size() - 1)).isEqualTo(
				"合计," + file.lines() + ",,,,,,,,,,," + file.total().yuan() + "," + file.total().yuan() + ",0.00");
		assertThat(make(request).orElseThrow().id()).as("the same request").isEqualTo(file.id());
		assertThat(make(RequestId.fresh())).as("nothing is left").isEmpty();
		assertThat(this.files.open(LINCANG, file.id(), 1).waiting()).isEqualTo(file.lines());
		assertThatThrownBy(() -> this.files.open(ELSEWHERE, file.id(), 1)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.files.download(this.officer, ELSEWHERE, file.id(), FileKind.CSV))
			.isInstanceOf(MissingRow.class);
	}

	@Test
	void theWorkbookHasNumbersAsTextAndTheSameTotals() throws Exception {
		List<PremiumPayment> paid = paid(2);
		PremiumFile file = make(RequestId.fresh()).orElseThrow();
		byte[] content = this.files.download(this.officer, LINCANG, file.id(), FileKind.XLSX).content();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
			List<Row> rows = book.findSheet("明细").orElseThrow().read();
			assertThat(rows.get(0).getCellText(1)).isEqualTo("流水号");
			Row first = rows.stream()
				.filter((row) -> row.getCellText(1).equals(paid.get(0).reference()))
				.findFirst()
				.orElseThrow();
			assertThat(first.getCell(8).getType().name()).isEqualTo("STRING");
			assertThat(first.getCellText(8)).matches("99[0-9]{15}[0-9X]");
			Row totals = rows.get(rows.size() - 1);
			assertThat(totals.getCellText(0)).isEqualTo("合计");
			assertThat(Money.ofYuan(totals.getCellAsNumber(13).orElseThrow().toPlainString())).isEqualTo(file.total());
			assertThat(book.findSheet("封面").orElseThrow().read().get(0).getCellText(1)).isEqualTo(file.reference());
		}
	}

	@Test
	void twoOfficersAtOnceMakeOneFile() throws Exception {
		paid(4);
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Optional<PremiumFile>>> calls = new ArrayList<>();
			for (int at = 0; at < 8; at++) {
				calls.add(() -> make(RequestId.fresh()));
			}
			int made = 0;
			for (Future<Optional<PremiumFile>> one : pool.invokeAll(calls)) {
				made += one.get().isPresent() ? 1 : 0;
			}
			assertThat(made).isOne();
		}
		finally {
			pool.shutdownNow();
		}
	}

}
