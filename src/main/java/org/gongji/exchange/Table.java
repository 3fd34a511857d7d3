package org.gongji.exchange;

import java.util.List;

/**
 * One node of a transaction (节点): its path below input or output, with dots where it lies
 * inside the rows of another one, empty for the fields that lie directly there, whether
 * it holds one row or many, and its fields.
 */
record Table(String path, boolean many, List<Field> fields) {

	Table {
		fields = List.copyOf(fields);
	}

	/** Whether the node may be left out: none of its fields has to be there. */
	boolean optional() {
		return this.fields.stream().noneMatch(Field::required);
	}

	boolean nested() {
		return this.path.indexOf('.') >= 0;
	}

}
