package planted.util;

import java.time.LocalDate;

/** Breaks rules on purpose. */
public class MoneyHelper {

	LocalDate today() {
		System.out.println("today");
		return LocalDate.now();
	}

}
