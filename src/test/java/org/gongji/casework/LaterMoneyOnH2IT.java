package org.gongji.casework;

import org.gongji.testing.OnH2;

@OnH2
class LaterMoneyOnH2IT extends LaterMoneyContract {

}
