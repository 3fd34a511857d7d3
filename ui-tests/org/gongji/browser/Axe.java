package org.gongji.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.openqa.selenium.chrome.ChromeDriver;

/** Runs axe (WCAG 2.2 AA) on the page as it is loaded. */
final class Axe {

	private static final String SCRIPT = script();

	private static final String RUN = """
			const done = arguments[arguments.length - 1];
			const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
			const only = arguments[0] ? {type: 'rule', values: ['color-contrast', 'link-in-text-block']} : tags;
			axe.run(document, {runOnly: only, resultTypes: ['violations']}).then(
				(result) => done(result.violations.flatMap((one) => one.nodes.map((node) =>
					one.id + ': ' + node.html.slice(0, 160) + ' ' + (node.any[0] ? node.any[0].message : node.failureSummary)))),
				(error) => done(['axe failed: ' + error]))""";

	private Axe() {
	}

	/** In other colours only the rules that ask for colours say anything new. */
	static List<?> problems(ChromeDriver driver, boolean coloursAlone) {
		if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe !== 'undefined'"))) {
			driver.executeScript(SCRIPT);
		}
		return (List<?>) driver.executeAsyncScript(RUN, coloursAlone);
	}

	private static String script() {
		try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
