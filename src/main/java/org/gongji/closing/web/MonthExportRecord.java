package org.gongji.closing.web;

import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.closing.MonthStatement;
import org.gongji.files.Paper;
import org.gongji.files.Papers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that the statement of a month left the house, before it does. */
@Component
class MonthExportRecord {

	private final Papers papers;

	private final Audit audit;

	MonthExportRecord(Papers papers, Audit audit) {
		this.papers = papers;
		this.audit = audit;
	}

	@Transactional
	public void printed(Actor by, MonthStatement one, Paper paper) {
		this.papers.record(by, paper);
		note(by, one, "pdf");
	}

	@Transactional
	public void written(Actor by, MonthStatement one) {
		note(by, one, "xlsx");
	}

	private void note(Actor by, MonthStatement one, String form) {
		this.audit.write(by, "month.exported", one.region(), "closing_statement", null,
				Map.of("form", form, "month", one.month().toString(), "digest", one.digest()));
	}

}
