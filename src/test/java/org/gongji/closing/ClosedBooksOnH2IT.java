package org.gongji.closing;

import org.gongji.testing.OnH2;

@OnH2
class ClosedBooksOnH2IT extends ClosedBooksContract {

	@Override
	void unguarded() {
	}

}
