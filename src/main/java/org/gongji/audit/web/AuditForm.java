package org.gongji.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.gongji.audit.AuditFilter;

import org.springframework.validation.BindingResult;

/** What an auditor types to search. */
record AuditForm(String day, String actor, String act, String subject) {

	AuditForm {
		day = (day != null) ? day.strip() : "";
		actor = (actor != null) ? actor.strip() : "";
		act = (act != null) ? act.strip() : "";
		subject = (subject != null) ? subject.strip() : "";
	}

	AuditFilter read(BindingResult faults) {
		LocalDate when = null;
		UUID what = null;
		try {
			when = this.day.isEmpty() ? null : LocalDate.parse(this.day);
		}
		catch (DateTimeParseException ex) {
			faults.rejectValue("day", "audit.search.day.bad");
		}
		try {
			what = this.subject.isEmpty() ? null : UUID.fromString(this.subject);
		}
		catch (IllegalArgumentException ex) {
			faults.rejectValue("subject", "audit.search.subject.bad");
		}
		return new AuditFilter(when, this.actor.isEmpty() ? null : this.actor, this.act.isEmpty() ? null : this.act,
				what);
	}

}
