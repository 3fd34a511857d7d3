package org.gongji.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How often a second some workers did their work, and how long the slowest per cent took.
 */
record Lap(long perSecond, long p99Micros) {

	/** Lets each worker do its work again and again for so long. */
	static Lap of(int workers, Duration turn, Work work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(workers);
		try {
			long begun = System.nanoTime();
			long end = begun + turn.toNanos();
			List<Callable<List<Long>>> all = new ArrayList<>();
			for (int worker = 0; worker < workers; worker++) {
				int number = worker;
				all.add(() -> {
					List<Long> took = new ArrayList<>();
					for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
						work.once(number, took.size());
						took.add((System.nanoTime() - now) / 1000);
					}
					return took;
				});
			}
			List<Long> took = new ArrayList<>();
			for (Future<List<Long>> one : pool.invokeAll(all)) {
				took.addAll(one.get());
			}
			long elapsed = System.nanoTime() - begun;
			took.sort(null);
			return new Lap(took.size() * Duration.ofSeconds(1).toNanos() / elapsed, took.get(took.size() * 99 / 100));
		}
		finally {
			pool.shutdownNow();
		}
	}

	/** The work of one worker for the so-manieth time. */
	@FunctionalInterface
	interface Work {

		void once(int worker, int time) throws Exception;

	}

}
