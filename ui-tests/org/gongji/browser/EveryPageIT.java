package org.gongji.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page of {@code ui-tests/pages.csv}: it answers, is accessible in four modes, keeps
 * the content policy, fits a phone and has all its words. The system property
 * {@code gongji.pages} picks the lines that contain it.
 */
class EveryPageIT {

	private final List<Viewer> viewers = List.of(new Viewer(Browser.shared()), new Viewer(Browser.another()));

	@AfterEach
	void leave() {
		this.viewers.forEach((viewer) -> viewer.line.shutdownNow());
		this.viewers.get(1).browser.close();
	}

	/** Two browsers look at once; what one user sees, one browser looks at. */
	@TestFactory
	Stream<DynamicTest> isInOrder() throws IOException {
		Map<String, List<Page>> byUser = pages()
			.collect(Collectors.groupingBy((page) -> String.valueOf(page.user()), LinkedHashMap::new, Collectors.toList()));
		Map<Page, Future<?>> looks = new LinkedHashMap<>();
		byUser.values()
			.stream()
			.sorted(Comparator.comparingInt((List<Page> one) -> -one.size()))
			.forEach((pages) -> {
				Viewer free = this.viewers.stream().min(Comparator.comparingInt((one) -> one.taken)).orElseThrow();
				free.taken += pages.size();
				pages.forEach((page) -> looks.put(page, free.line.submit(() -> free.look(page))));
			});
		return looks.entrySet()
			.stream()
			.map((one) -> DynamicTest.dynamicTest(one.getKey().toString(), () -> outcome(one.getValue())));
	}

	private static void outcome(Future<?> look) throws Throwable {
		try {
			look.get();
		}
		catch (ExecutionException ex) {
			throw ex.getCause();
		}
	}

	private static Stream<Page> pages() throws IOException {
		return Files.readAllLines(Path.of("ui-tests", "pages.csv"), StandardCharsets.UTF_8)
			.stream()
			.skip(1)
			.filter((line) -> !line.isBlank() && line.contains(System.getProperty("gongji.pages", "")))
			.distinct()
			.map(Page::of);
	}

	/** A browser and the pages that wait for it. */
	private static final class Viewer {

		private final Browser browser;

		private final ExecutorService line = Executors.newSingleThreadExecutor();

		private int taken;

		private Viewer(Browser browser) {
			this.browser = browser;
		}

		private void look(Page page) {
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
