package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Every kind of policy case that the program can run; the rooms above bring theirs. A
 * case without a date means the day that is handed over.
 */
public interface PolicyKinds {

	List<PolicyCase.Kind> on(LocalDate today);

}
