package org.gongji.proxy;

import java.time.Duration;

import org.gongji.access.Tries;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may type a number that does not belong to the name or person, so
 * that nobody finds out numbers by trying.
 */
@Component
class WrongNumbers extends Tries<String> {

	WrongNumbers(@Value("${gongji.proxy.wrong-numbers-a-day:5}") int aDay) {
		super(aDay, Duration.ofDays(1));
	}

}
