package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;

/** Collects each thing once in the order of its coming; meant for a handful. */
final class Once<T> {

	private final List<T> things = new ArrayList<>();

	void add(T thing) {
		if (!this.things.contains(thing)) {
			this.things.add(thing);
		}
	}

	void addAll(List<T> more) {
		for (int i = 0; i < more.size(); i++) {
			add(more.get(i));
		}
	}

	boolean isEmpty() {
		return this.things.isEmpty();
	}

	List<T> list() {
		return List.copyOf(this.things);
	}

}
