package org.gongji.crediting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.gongji.crediting.SheetReading.Stretch;
import org.gongji.files.TableSource;

/**
 * Reads the cells of a file on a thread of its own while the rows before are worked on. A
 * few stretches wait in between, so memory does not grow with the file.
 */
final class ReadAhead implements AutoCloseable {

	private static final int WAITING = 4;

	private static final int LOOK_AFTER_MILLIS = 50;

	private static final Stretch END = new Stretch();

	private final BlockingQueue<Stretch> waiting = new ArrayBlockingQueue<>(WAITING);

	private final FutureTask<Void> reading;

	private final Thread thread;

	private volatile boolean closed;

	ReadAhead(TableSource file, List<DeclarationColumn> columns, YearMonth last) {
		SheetReading sheet = new SheetReading(columns, last, this::offer);
		this.reading = new FutureTask<>(() -> {
			sheet.read(file);
			return null;
		});
		this.thread = new Thread(() -> {
			this.reading.run();
			offer(END);
		}, "table-reading");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * The next stretch, null behind the last; what ended the reading early is thrown.
	 */
	Stretch next() throws IOException {
		try {
			Stretch next = this.waiting.take();
			if (next == END) {
				this.reading.get();
			}
			return (next != END) ? next : null;
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof IOException problem) {
				throw problem;
			}
			throw new IllegalStateException("A table could not be read", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException("Interrupted while a table was read", ex));
		}
	}

	private boolean offer(Stretch stretch) {
		try {
			while (!this.closed) {
				if (this.waiting.offer(stretch, LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
					return true;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	/** Waits until the file is left alone. */
	@Override
	public void close() {
		this.closed = true;
		boolean interrupted = false;
		while (this.thread.isAlive()) {
			try {
				this.thread.join();
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
