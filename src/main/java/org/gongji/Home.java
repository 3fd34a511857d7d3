package org.gongji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The one directory that is written to: {@code gongji.home}, made absolute, with a place
 * for temporary files below it.
 */
class Home implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	private static final String NAME = "gongji.home";

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Path home = makeAbsolute(context);
		try {
			System.setProperty("java.io.tmpdir", Files.createDirectories(home.resolve("tmp")).toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("gongji.home cannot be written: " + home, ex);
		}
	}

	/**
	 * The same without a place to write: what only reads an installation makes no
	 * directory.
	 */
	static Path makeAbsolute(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		Path home = Path.of(environment.getRequiredProperty(NAME)).toAbsolutePath().normalize();
		environment.getPropertySources().addFirst(new MapPropertySource("home", Map.of(NAME, home.toString())));
		return home;
	}

}
