package org.gongji.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Opens a file as the bytes of one text: a TXT itself, or the one TXT of a ZIP. Refuses
 * what unpacks to too much, before it is all unpacked.
 */
public final class PackedText {

	/** Unpacked; the whole national catalogue of drugs is about a third of it. */
	static final long MOST_BYTES = 512L * 1024 * 1024;

	/** Text of tabs packs well, but never better than this. */
	static final int MOST_RATIO = 200;

	private static final int SMALL = 10 * 1024 * 1024;

	private static final int HEAD = 4;

	private PackedText() {
	}

	/** The text's bytes; reading them may still end with {@link UnreadableFile}. */
	public static InputStream open(InputStream upload, long packedSize) throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(upload);
		bytes.mark(HEAD);
		byte[] head = bytes.readNBytes(HEAD);
		bytes.reset();
		if (head.length == 0) {
			throw new UnreadableFile(FileProblem.EMPTY);
		}
		if (starts(head, 'P', 'K')) {
			return new Bounded(unzip(bytes), packedSize);
		}
		refuseBinary(head);
		return new Bounded(bytes, MOST_BYTES);
	}

	private static void refuseBinary(byte[] head) throws UnreadableFile {
		if (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe) || (head.length > 1 && head[1] == 0)) {
			throw new UnreadableFile(FileProblem.UTF16);
		}
		if (starts(head, 0xd0, 0xcf) || starts(head, '%', 'P') || starts(head, 0x1f, 0x8b) || starts(head, 'R', 'a')) {
			throw new UnreadableFile(FileProblem.NOT_TEXT);
		}
	}

	private static InputStream unzip(InputStream bytes) throws IOException {
		// Latin-1 reads every entry name; only its ending matters here
		ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.ISO_8859_1);
		try {
			ZipEntry entry = zip.getNextEntry();
			if (entry == null || !entry.getName().toLowerCase(Locale.ROOT).endsWith(".txt")) {
				throw new UnreadableFile(FileProblem.ZIP_WITHOUT_TXT);
			}
		}
		catch (ZipException | EOFException ex) {
			throw new UnreadableFile(FileProblem.ZIP_BROKEN);
		}
		return new OnlyEntry(zip);
	}

	private static boolean starts(byte[] head, int first, int second) {
		return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
	}

	/** The one entry of a ZIP; a second one is found at the end of the first. */
	private static final class OnlyEntry extends FilterInputStream {

		private final ZipInputStream zip;

		OnlyEntry(ZipInputStream zip) {
			super(zip);
			this.zip = zip;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			try {
				int count = this.zip.read(buffer, offset, length);
				if (count < 0 && this.zip.getNextEntry() != null) {
					throw new UnreadableFile(FileProblem.ZIP_WITH_SEVERAL);
				}
				return count;
			}
			catch (ZipException | EOFException ex) {
				throw new UnreadableFile(FileProblem.ZIP_BROKEN);
			}
		}

	}

	/** Counts what comes out and stops at a size that no list has. */
	private static final class Bounded extends FilterInputStream {

		private final long packedSize;

		private long count;

		Bounded(InputStream in, long packedSize) {
			super(in);
			this.packedSize = packedSize;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			this.count += Math.max(read, 0);
			if (this.count > SMALL && this.count / MOST_RATIO > this.packedSize) {
				throw new UnreadableFile(FileProblem.ZIP_BOMB);
			}
			if (this.count > MOST_BYTES) {
				throw new UnreadableFile(FileProblem.TOO_LARGE);
			}
			return read;
		}

	}

}
