package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that a bureau sets in a test, and takes back when the test is over. */
@TestComponent
public class SetValues {

	private final Parameters parameters;

	private final BureauActs acts;

	private final JdbcClient jdbc;

	private final List<UUID> entered = new ArrayList<>();

	SetValues(Parameters parameters, BureauActs acts, JdbcClient jdbc) {
		this.parameters = parameters;
		this.acts = acts;
		this.jdbc = jdbc;
	}

	public void set(Region region, String key, String value, LocalDate from) {
		ParameterEntry entry = new ParameterEntry(key, value, from, "关于个人账户的通知", "测医保发〔2026〕1号", "第一条", "");
		ParameterOutcome prepared = this.parameters.prepareInvented(officer(region), region, entry, RequestId.fresh());
		if (!(prepared instanceof ParameterOutcome.Done done)) {
			throw new IllegalStateException(prepared.toString());
		}
		this.entered.add(done.id().value());
		ParameterOutcome approved = this.parameters.approve(officer(region), region, done.id(), "");
		if (!(approved instanceof ParameterOutcome.Done)) {
			throw new IllegalStateException(approved.toString());
		}
		this.acts.refresh();
	}

	public void takeBack() {
		this.entered.forEach((id) -> this.jdbc.sql("delete from bureau_parameter where id = ?").param(id).update());
		this.entered.clear();
		this.acts.refresh();
	}

	private static Actor officer(Region region) {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, region);
	}

}
