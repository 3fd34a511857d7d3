package org.gongji.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The real time, except while the demo's past is being made: then the day that is being
 * lived.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

	private final Clock real;

	private volatile Clock present;

	DemoClock() {
		this(Clock.system(ZoneId.of("Asia/Shanghai")));
	}

	private DemoClock(Clock real) {
		this.real = real;
		this.present = real;
	}

	LocalDate realToday() {
		return LocalDate.now(this.real);
	}

	void goTo(LocalDate day, LocalTime time) {
		this.present = Clock.fixed(day.atTime(time).atZone(this.real.getZone()).toInstant(), this.real.getZone());
	}

	void comeBack() {
		this.present = this.real;
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new DemoClock(this.real.withZone(zone));
	}

	@Override
	public Instant instant() {
		return this.present.instant();
	}

}
