package org.gongji.exchange;

import java.util.Set;

/**
 * Answers one or several transactions of the interface. The input has been checked
 * against the tables; what else is wrong is answered, not thrown.
 */
interface Transaction {

	/** The numbers (交易编号) it answers. */
	Set<String> numbers();

	Answer answer(Call call);

}
