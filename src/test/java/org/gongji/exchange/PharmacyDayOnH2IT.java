package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class PharmacyDayOnH2IT extends PharmacyDayContract {

}
