package org.gongji.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

/** The words that the cells of a workbook share, by number. */
final class SharedWords {

	private static final int MOST_WORDS = 1_500_000;

	private static final int MOST_CHARACTERS = 30_000_000;

	private final List<TableCell> words = new ArrayList<>();

	private int characters;

	void read(InputStream part) throws IOException {
		SafeXml xml = new SafeXml(part);
		StringBuilder word = new StringBuilder();
		boolean inText = false;
		int reading = 0;
		for (int event = xml.next(); event >= 0; event = xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				inText = xml.name().equals("t") && reading == 0;
				reading += xml.name().equals("rPh") ? 1 : 0;
				if (xml.name().equals("si")) {
					word.setLength(0);
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				inText = false;
				reading -= xml.name().equals("rPh") ? 1 : 0;
				if (xml.name().equals("si")) {
					keep(word.toString());
				}
			}
			else if (inText && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE
					|| event == XMLStreamConstants.CDATA)) {
				word.append(xml.text());
			}
		}
	}

	private void keep(String word) throws UnreadableTable {
		this.characters += word.length();
		if (this.words.size() >= MOST_WORDS || this.characters > MOST_CHARACTERS) {
			throw new UnreadableTable(TableProblem.TOO_LARGE, 0);
		}
		this.words.add(new TableCell(word.strip(), TableCell.Sort.TEXT));
	}

	/** The cell of the word of that number; a number that is none ends the reading. */
	TableCell word(String number, int row) throws UnreadableTable {
		try {
			return this.words.get(Integer.parseInt(number));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw new UnreadableTable(TableProblem.BROKEN, row);
		}
	}

}
