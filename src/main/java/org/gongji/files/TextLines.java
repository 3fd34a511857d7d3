package org.gongji.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Splits UTF-8 bytes into lines without ever holding more than one of them; a byte order
 * mark at the start goes. Lines are numbered from 1.
 */
public final class TextLines {

	/** A row has a few thousand bytes. */
	static final int LONGEST = 64 * 1024;

	private static final int BUFFER = 64 * 1024;

	private static final byte[] MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private final InputStream in;

	private final byte[] buffer = new byte[BUFFER];

	private int at;

	private int end;

	private byte[] line = new byte[4096];

	private int length;

	private boolean overlong;

	private int number;

	public TextLines(InputStream in) {
		this.in = in;
	}

	/** Moves to the next line; false at the end of the file. */
	public boolean next() throws IOException {
		this.length = 0;
		this.overlong = false;
		boolean any = false;
		while (fill()) {
			any = true;
			int stop = lineEnd();
			keep(stop - this.at);
			this.at = stop;
			if (stop < this.end) {
				this.at++;
				break;
			}
		}
		if (any) {
			this.number++;
			trim();
		}
		return any;
	}

	public int number() {
		return this.number;
	}

	public boolean overlong() {
		return this.overlong;
	}

	/** The line's text; bytes that are not UTF-8 read as U+FFFD. */
	public String text() {
		return new String(this.line, 0, this.length, StandardCharsets.UTF_8);
	}

	private boolean fill() throws IOException {
		if (this.at == this.end) {
			this.at = 0;
			this.end = Math.max(0, this.in.read(this.buffer, 0, BUFFER));
		}
		return this.at < this.end;
	}

	private int lineEnd() {
		int i = this.at;
		while (i < this.end && this.buffer[i] != '\n') {
			i++;
		}
		return i;
	}

	private void keep(int count) {
		if (this.length + count > LONGEST) {
			this.overlong = true;
			return;
		}
		if (this.length + count > this.line.length) {
			this.line = Arrays.copyOf(this.line, Math.max(this.line.length * 2, this.length + count));
		}
		System.arraycopy(this.buffer, this.at, this.line, this.length, count);
		this.length += count;
	}

	private void trim() {
		if (this.length > 0 && this.line[this.length - 1] == '\r') {
			this.length--;
		}
		if (this.number == 1 && this.length >= MARK.length
				&& Arrays.equals(this.line, 0, MARK.length, MARK, 0, MARK.length)) {
			this.length -= MARK.length;
			System.arraycopy(this.line, MARK.length, this.line, 0, this.length);
		}
	}

}
