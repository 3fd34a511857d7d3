package org.gongji.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

import org.springframework.core.io.ClassPathResource;

/**
 * The fonts that papers are printed with. They come with the program: those of the
 * machine are never looked for, so a paper looks the same everywhere.
 */
final class PaperFonts {

	static final String LATIN = "paper/Roboto-Regular.ttf";

	static final String BOLD = "paper/Roboto-Bold.ttf";

	static final String HAN = "paper/DroidSansFallbackFull.ttf";

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private final List<CmapLookup> letters;

	PaperFonts() {
		for (String path : List.of(LATIN, BOLD, HAN)) {
			this.files.put(path, read(path));
		}
		TrueTypeFont latin = parse(this.files.get(LATIN));
		FontMappers.set(new OwnFont(latin));
		this.letters = List.of(map(latin), map(parse(this.files.get(HAN))));
	}

	byte[] file(String path) {
		return this.files.get(path);
	}

	/** Whether one of the fonts has the character. */
	boolean has(int codePoint) {
		return this.letters.stream().anyMatch((one) -> one.getGlyphId(codePoint) != 0);
	}

	private static byte[] read(String path) {
		try (InputStream file = new ClassPathResource(path).getInputStream()) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TrueTypeFont parse(byte[] file) {
		try {
			return new TTFParser().parse(new RandomAccessReadBuffer(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CmapLookup map(TrueTypeFont font) {
		try {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Answers every question for a font of the machine with one of ours. */
	private record OwnFont(TrueTypeFont font) implements FontMapper {

		@Override
		public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.font, false);
		}

		@Override
		public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.font, false);
		}

		@Override
		public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
			return new CIDFontMapping(null, this.font, false);
		}

	}

}
