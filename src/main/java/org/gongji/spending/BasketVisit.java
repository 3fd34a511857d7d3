package org.gongji.spending;

import java.time.LocalDate;

/** How a visit at the counter is registered, and on which day it was. */
public record BasketVisit(VisitRegistration registration, LocalDate on) {

}
