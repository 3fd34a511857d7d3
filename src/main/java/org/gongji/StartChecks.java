package org.gongji;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses, before anything is opened, settings that would lose money: an H2 database file
 * that acknowledges commits before they are written.
 */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Pattern WRITES_AT_ONCE = Pattern.compile(";write_delay=0(;|$)");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		check(context.getEnvironment().getProperty("spring.datasource.url", ""));
	}

	static void check(String url) {
		String small = url.toLowerCase(Locale.ROOT);
		if (small.startsWith("jdbc:h2:") && !small.startsWith("jdbc:h2:mem:")
				&& !WRITES_AT_ONCE.matcher(small).find()) {
			throw new BadSetting(
					"The H2 database in spring.datasource.url acknowledges commits before they are on disk: "
							+ "a crash would lose money that was already paid.",
					"Add ;WRITE_DELAY=0 to spring.datasource.url, or leave the address out to use the default.");
		}
	}

}
