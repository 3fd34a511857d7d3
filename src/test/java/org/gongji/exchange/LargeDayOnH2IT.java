package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class LargeDayOnH2IT extends LargeDayContract {

}
