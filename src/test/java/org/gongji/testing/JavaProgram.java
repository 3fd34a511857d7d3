package org.gongji.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, with the class path of the tests. */
public final class JavaProgram implements AutoCloseable {

	/** What a program prints when it is at work. */
	public static final String READY = "ready";

	private static final long PATIENCE_SECONDS = 120;

	private final Process process;

	private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch ready = new CountDownLatch(1);

	private final Thread reader;

	private JavaProgram(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "reader");
		this.reader.start();
	}

	/** Starts the program; what it prints is kept line by line. */
	public static JavaProgram start(Class<?> main, List<String> args) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-cp",
				System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xshare:auto",
				"-Dstdout.encoding=UTF-8", "-Duser.timezone=UTC", main.getName()));
		command.addAll(args);
		try {
			return new JavaProgram(
					new ProcessBuilder(command).redirectError(new File(target(), "programs.log")).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static File target() {
		File target = new File(System.getProperty("gongji.target", "target"));
		target.mkdirs();
		return target;
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				this.lines.add(line);
				if (READY.equals(line)) {
					this.ready.countDown();
				}
			}
		}
		catch (IOException ex) {
			this.lines.add("the output ended: " + ex.getMessage());
		}
	}

	/** Waits for the line that says that the program is at work. */
	public void awaitReady() throws InterruptedException {
		for (long waited = 0; waited < PATIENCE_SECONDS * 10; waited++) {
			if (this.ready.await(100, TimeUnit.MILLISECONDS)) {
				return;
			}
			if (!this.process.isAlive()) {
				break;
			}
		}
		throw new IllegalStateException("The program did not get ready: " + this.lines);
	}

	/** Waits for its end and gives the exit code. */
	public int exit() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The program does not end: " + this.lines);
		}
		this.reader.join();
		return this.process.exitValue();
	}

	/** Kills it as {@code kill -9} does. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly();
		exit();
	}

	public List<String> lines() {
		return List.copyOf(this.lines);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
