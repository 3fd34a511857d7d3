package org.gongji.files;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.function.IntPredicate;

import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Text as a paper can show it. A rare character of a name that no font of ours has stands
 * as 〓, and its GB 18030 code behind the name says which one it is; marks that turn or
 * hide text are left out.
 */
final class PrintableText {

	private static final String UNKNOWN = "\u3013";

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private final IntPredicate known;

	PrintableText(IntPredicate known) {
		this.known = known;
	}

	/** Makes every text below the node printable. */
	void in(Node node) {
		if (node.getNodeType() == Node.TEXT_NODE) {
			node.setNodeValue(of(node.getNodeValue()));
		}
		NodeList inside = node.getChildNodes();
		for (int at = 0; at < inside.getLength(); at++) {
			in(inside.item(at));
		}
	}

	String of(String text) {
		StringBuilder printable = new StringBuilder();
		StringBuilder codes = new StringBuilder();
		text.codePoints().forEach((one) -> {
			if (Character.isWhitespace(one)) {
				printable.append(' ');
			}
			else if (visible(one) && this.known.test(one)) {
				printable.appendCodePoint(one);
			}
			else if (visible(one)) {
				printable.append(UNKNOWN);
				codes.append(codes.isEmpty() ? "" : ", ").append(code(one));
			}
		});
		return codes.isEmpty() ? printable.toString()
				: printable.toString().stripTrailing() + " (" + UNKNOWN + " GB 18030: " + codes + ")";
	}

	private static boolean visible(int one) {
		return switch (Character.getType(one)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
			default -> true;
		};
	}

	private static String code(int one) {
		return HEX.formatHex(Character.toString(one).getBytes(GB18030));
	}

}
