package org.gongji.closing;

import org.gongji.testing.OnH2;

@OnH2
class MonthClosingOnH2IT extends MonthClosingContract {

}
