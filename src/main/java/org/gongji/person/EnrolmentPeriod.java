package org.gongji.person;

import java.time.LocalDate;

/**
 * How someone took part from a day on until before another, or to this day when that is
 * null.
 */
public record EnrolmentPeriod(LocalDate from, LocalDate to, Enrolment enrolment) {

}
