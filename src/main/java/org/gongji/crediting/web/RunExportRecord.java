package org.gongji.crediting.web;

import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.crediting.CreditRun;
import org.gongji.files.Paper;
import org.gongji.files.Papers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that the report of a run left the house, before it does. */
@Component
class RunExportRecord {

	private final Papers papers;

	private final Audit audit;

	RunExportRecord(Papers papers, Audit audit) {
		this.papers = papers;
		this.audit = audit;
	}

	@Transactional
	public void printed(Actor by, CreditRun run, Paper paper) {
		this.papers.record(by, paper);
		note(by, run, "pdf");
	}

	@Transactional
	public void written(Actor by, CreditRun run) {
		note(by, run, "xlsx");
	}

	private void note(Actor by, CreditRun run, String form) {
		this.audit.write(by, "credit.report-exported", run.region(), "credit_run", run.id().value(),
				Map.of("form", form, "month", run.month().toString()));
	}

}
