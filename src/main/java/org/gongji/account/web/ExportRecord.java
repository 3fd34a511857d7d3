package org.gongji.account.web;

import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.account.PersonalAccount;
import org.gongji.audit.Audit;
import org.gongji.files.Paper;
import org.gongji.files.Papers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a statement left the house, before it does. */
@Component
class ExportRecord {

	private final Papers papers;

	private final Audit audit;

	ExportRecord(Papers papers, Audit audit) {
		this.papers = papers;
		this.audit = audit;
	}

	@Transactional
	public void printed(Actor by, PersonalAccount account, StatementPage page, Paper paper) {
		this.papers.record(by, paper);
		note(by, account, page, "pdf");
	}

	@Transactional
	public void written(Actor by, PersonalAccount account, StatementPage page) {
		note(by, account, page, "xlsx");
	}

	private void note(Actor by, PersonalAccount account, StatementPage page, String form) {
		this.audit.write(by, "account.statement-exported", account.region(), "personal_account", account.id().value(),
				Map.of("form", form, "rows", String.valueOf(page.totals().rows()), "from",
						page.filter().from().toString(), "to", page.filter().to().toString()));
	}

}
