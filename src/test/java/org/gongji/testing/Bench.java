package org.gongji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the figures of benchmarks, one line each, and collects them in
 * {@code target/bench.json}. The system property {@code bench} picks one by name.
 */
public final class Bench {

	private static final Map<String, Map<String, Object>> FIGURES = new LinkedHashMap<>();

	private Bench() {
	}

	/** Whether this benchmark is to run: no name was given, or this one. */
	public static boolean wanted(String name) {
		String only = System.getProperty("bench", "");
		return only.isBlank() || only.startsWith("${") || only.equals(name);
	}

	/** A figure that is compared with nothing. */
	public static void report(String name, long figure, String unit) {
		write(name, figure, unit, null);
	}

	/** A figure beside that of the bare loop which writes or parses the same. */
	public static void report(String name, long figure, String unit, long floor) {
		write(name, figure, unit, floor);
	}

	private static synchronized void write(String name, long figure, String unit, Long floor) {
		BigDecimal ratio = (floor != null)
				? BigDecimal.valueOf(figure).divide(BigDecimal.valueOf(floor), 2, RoundingMode.HALF_UP) : null;
		System.out.println("bench " + name + " " + figure + " " + unit + " floor=" + ((floor != null) ? floor : "-")
				+ " ratio=" + ((ratio != null) ? ratio.toPlainString() : "-"));
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("name", name);
		row.put("value", figure);
		row.put("unit", unit);
		row.put("floor", floor);
		row.put("ratio", ratio);
		FIGURES.put(name, row);
		try {
			Path file = Path.of(System.getProperty("gongji.target", "target"), "bench.json");
			Files.createDirectories(file.getParent());
			Files.writeString(file, JsonMapper.shared().writeValueAsString(FIGURES.values()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
