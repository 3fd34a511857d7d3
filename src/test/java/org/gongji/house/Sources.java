package org.gongji.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text files of the project that tests read, by path. */
final class Sources {

	private Sources() {
	}

	static Map<String, String> below(String folder, String ending) {
		Map<String, String> texts = new TreeMap<>();
		Path root = Path.of(folder);
		if (!Files.isDirectory(root)) {
			return texts;
		}
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(ending)).toList()) {
				texts.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	static Map<String, String> templates() {
		return below("src/main/resources/templates", ".html");
	}

	static Map<String, String> java() {
		return below("src/main/java", ".java");
	}

}
