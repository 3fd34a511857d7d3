package org.gongji.spending.web;

import org.gongji.testing.OnH2;

/** The till's pages on H2. */
@OnH2
class CounterOnH2IT extends CounterContract {

}
