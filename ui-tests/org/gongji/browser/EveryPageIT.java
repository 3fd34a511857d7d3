package org.gongji.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page of {@code ui-tests/pages.csv}: it answers, is accessible in four modes, keeps
 * the content policy, fits a phone and has all its words. The system property
 * {@code gongji.pages} picks the lines that contain it.
 */
class EveryPageIT {

	private final Browser browser = Browser.shared();

	static Stream<Page> pages() throws IOException {
		return Files.readAllLines(Path.of("ui-tests", "pages.csv"), StandardCharsets.UTF_8)
			.stream()
			.skip(1)
			.filter((line) -> !line.isBlank() && line.contains(System.getProperty("gongji.pages", "")))
			.distinct()
			.map(Page::of);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void isInOrder(Page page) {
		this.browser.as(page.user()).open(page.path());
		if (page.click() != null) {
			for (String click : page.click().split(";")) {
				this.browser.follow(click.strip());
			}
		}
		assertThat(this.browser.status()).isEqualTo(page.status());
		assertThat(this.browser.text()).doesNotContain("??");
		this.browser.inspect(page.fileName()).assertQuiet();
	}

	/**
	 * One line: who opens which path, what is clicked then (several with semicolons), and
	 * the status expected.
	 */
	record Page(String user, String path, String click, int status) {

		static Page of(String line) {
			String[] cells = Arrays.copyOf(line.split(",", -1), 4);
			return new Page(blankToNull(cells[0]), cells[1].strip(), blankToNull(cells[2]),
					(blankToNull(cells[3]) != null) ? Integer.parseInt(cells[3].strip()) : 200);
		}

		private static String blankToNull(String cell) {
			return (cell == null || cell.isBlank()) ? null : cell.strip();
		}

		String fileName() {
			String name = (((this.user != null) ? this.user.replaceAll("\\..*", "") : "visitor") + this.path
					+ ((this.click != null) ? "-opened" : ""))
				.replaceAll("[^A-Za-z0-9]+", "-");
			return name.replaceAll("-$", "");
		}

	}

}
