package org.gongji.rules.web;

import java.util.ArrayList;
import java.util.List;

import org.gongji.site.DocumentForm;

/** What an officer types to set a value, with the scan of its document. */
public class ParameterForm extends DocumentForm {

	private String key = "";

	private String value = "";

	private List<String> words = new ArrayList<>();

	private List<Row> rows = new ArrayList<>();

	private String holdsFrom = "";

	private String request = "";

	/** One row of a table: its name where it is free, and a cell a column. */
	public static class Row {

		private String name = "";

		private List<String> cells = new ArrayList<>();

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public List<String> getCells() {
			return this.cells;
		}

		public void setCells(List<String> cells) {
			this.cells = cells;
		}

		/** What stands in a column; empty where nothing does. */
		String cell(int column) {
			String cell = (column < this.cells.size()) ? this.cells.get(column) : "";
			return (cell != null) ? cell.strip() : "";
		}

	}

	public String getKey() {
		return this.key;
	}

	public void setKey(String key) {
		this.key = key;
	}

	public String getValue() {
		return this.value;
	}

	public void setValue(String value) {
		this.value = value;
	}

	public List<String> getWords() {
		return this.words;
	}

	public void setWords(List<String> words) {
		this.words = words;
	}

	public List<Row> getRows() {
		return this.rows;
	}

	public void setRows(List<Row> rows) {
		this.rows = rows;
	}

	public String getHoldsFrom() {
		return this.holdsFrom;
	}

	public void setHoldsFrom(String holdsFrom) {
		this.holdsFrom = holdsFrom;
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = request;
	}

}
