package org.gongji.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The items that come with the demo: in order, and of every kind. */
class DemoItemsTest {

	private final List<ItemDraft> items = read();

	@Test
	void thereAreThreeHundredOfEveryCategory() {
		assertThat(this.items).hasSizeGreaterThanOrEqualTo(300);
		Map<ItemCategory, Long> counts = this.items.stream()
			.collect(Collectors.groupingBy(ItemDraft::category, Collectors.counting()));
		assertThat(counts).containsOnlyKeys(ItemCategory.values());
		assertThat(counts.values()).allMatch((count) -> count >= 8);
	}

	@Test
	void codesBarCodesAndPrefixesAreUnique() {
		assertUnique((item) -> item.code().text());
		assertUnique((item) -> item.extras().barCode());
		assertUnique((item) -> item.extras().tracePrefix());
	}

	@Test
	void everyFormOfCodeIsThere() {
		for (String form : List.of("X.{22}", "Z.{22}", "T.{19}", "C.{19}", "C.{26}", "[0-9]{9}", "G.*")) {
			assertThat(this.items).anyMatch((item) -> item.code().text().matches(form));
		}
	}

	@Test
	void devicesAreThereOfEachOfTheThreeStandings() {
		List<ItemDraft> devices = this.items.stream().filter((i) -> i.category() == ItemCategory.DEVICE).toList();
		assertThat(devices).anyMatch((item) -> item.code().national());
		assertThat(devices).anyMatch((item) -> !item.code().national() && item.inNationalSystem());
		assertThat(devices).anyMatch((item) -> !item.code().national() && !item.inNationalSystem());
	}

	@Test
	void inventedBarCodesUseTheNumbersThatShopsGiveThemselves() {
		assertThat(this.items.stream().map((item) -> item.extras().barCode()).filter(Objects::nonNull)).isNotEmpty()
			.allMatch((bar) -> bar.text().startsWith("29"));
	}

	@Test
	void someHaveALimitAndSomeHaveEnded() {
		LocalDate day = LocalDate.of(2026, 1, 1);
		assertThat(this.items).anyMatch((item) -> item.extras().limit() != null && item.extras().limit().national());
		assertThat(this.items).anyMatch((item) -> item.extras().limit() != null && !item.extras().limit().national());
		assertThat(this.items).anyMatch((item) -> item.validTo() != null && item.validTo().isBefore(day));
		assertThat(this.items).anyMatch((item) -> Boolean.TRUE.equals(item.overTheCounter()));
	}

	private void assertUnique(Function<ItemDraft, Object> field) {
		List<Object> values = this.items.stream().map(field).filter(Objects::nonNull).toList();
		assertThat(values).isNotEmpty().hasSize(new HashSet<>(values).size());
	}

	private static List<ItemDraft> read() {
		RowReader reader = new RowReader(ImportKind.HOUSE, LocalDate.of(2026, 1, 1));
		try (InputStream file = DemoItemsTest.class.getResourceAsStream("/db/demo/items.tsv")) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			List<ItemDraft> items = new ArrayList<>();
			for (String line : Arrays.asList(text.split("\n"))) {
				RowReader.Outcome outcome = reader.read(items.size() + 1, line);
				assertThat(outcome).isInstanceOf(RowReader.Good.class);
				items.add(((RowReader.Good) outcome).draft());
			}
			return items;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
