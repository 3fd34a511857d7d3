package org.gongji.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongji.access.Region;

/** Rule books for tests of the laws: the files with acts, or texts of a test's own. */
public final class WrittenRules {

	private static final Path FILES = Path.of("db/rules");

	private static final RuleFiles.Library LIBRARY = RuleFiles.fromClasspath();

	private WrittenRules() {
	}

	/** The books of the files, with acts of a region that hold on every day. */
	public static RuleBooks with(String code, Map<String, String> acts) {
		List<BureauAct> enacted = new ArrayList<>();
		acts.forEach((name, written) -> {
			List<String> words = List.of(written.split(" "));
			ValueType.Outcome outcome = LIBRARY.keys().get(name).value(words);
			if (outcome.misfit() != null) {
				throw new IllegalArgumentException(name + ": " + outcome.misfit().english());
			}
			enacted.add(new BureauAct(code, name, LocalDate.MIN, outcome.value(), words,
					new Citation("made up for a test", "", SourceKind.BUREAU, "")));
		});
		RuleBooks books = new RuleBooks(LIBRARY);
		books.enact(enacted);
		return books;
	}

	/** The texts of the files by their names, such as {@code lincang/benefit.yaml}. */
	public static Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(FILES)) {
			files.filter((file) -> file.toString().endsWith(".yaml"))
				.forEach((file) -> texts.put(FILES.relativize(file).toString().replace('\\', '/'), text(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	/** The keys that the bureau of a region may set. */
	public static Set<String> settable(RuleBooks books, Region region) {
		RegionRules rules = books.rules(region).orElseThrow();
		return LIBRARY.keys()
			.values()
			.stream()
			.filter(rules::bureauMaySet)
			.map(KeyLine::name)
			.collect(Collectors.toSet());
	}

	/** The unit that keys.yaml gives a key. */
	public static String unit(String key) {
		return LIBRARY.keys().get(key).unit();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The books of texts that a test wrote. */
	public static RuleBooks read(Map<String, String> texts) {
		return new RuleBooks(RuleFiles.read(texts));
	}

}
