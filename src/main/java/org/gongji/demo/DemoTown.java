package org.gongji.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words of the demo: names of people and places, read from {@code db/demo/town.yaml}.
 */
@Component
@Profile("demo")
class DemoTown {

	private final Map<String, Object> words;

	DemoTown() {
		try (InputStream file = new ClassPathResource("db/demo/town.yaml").getInputStream()) {
			this.words = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String password() {
		return (String) this.words.get("password");
	}

	String placeMark() {
		return (String) this.words.get("place");
	}

	List<String> surnames() {
		return list("surnames");
	}

	List<String> doctors() {
		return list("doctors");
	}

	List<String> given() {
		return list("given");
	}

	List<Map<String, Object>> institutions() {
		return list("institutions");
	}

	String title(String account) {
		return ((Map<?, ?>) this.words.get("clerks")).get(account).toString();
	}

	@SuppressWarnings("unchecked")
	private <T> List<T> list(String name) {
		return (List<T>) this.words.get(name);
	}

}
