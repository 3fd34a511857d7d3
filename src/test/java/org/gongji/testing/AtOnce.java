package org.gongji.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work from many threads at once. */
public final class AtOnce {

	private AtOnce() {
	}

	/** What each time answered; what one of them threw is thrown. */
	public static <T> List<T> atOnce(int threads, int times, Callable<T> work) throws Exception {
		return atOnce(threads, Collections.nCopies(times, work));
	}

	/** What each of these works answered, all begun together. */
	public static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
		return atOnce(works.size(), works);
	}

	/** What each of these works answered, so many at a time. */
	public static <T> List<T> atOnce(int threads, List<Callable<T>> works) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			List<T> answers = new ArrayList<>();
			for (Future<T> one : pool.invokeAll(works)) {
				answers.add(one.get());
			}
			return answers;
		}
		finally {
			pool.shutdownNow();
		}
	}

}
