package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.rules.RuleBooks;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau that has relatives' money told apart. */
public class ToldApart extends RelativesTold {

	public ToldApart() {
		super(new RuleBooks());
	}

	@Override
	public boolean apart(Region region, LocalDate day) {
		return true;
	}

	/** The figures as its institutions are told them. */
	public static SettledBills bills(JdbcClient jdbc, Clock clock) {
		return new SettledBills(jdbc, new ToldApart(), clock);
	}

}
