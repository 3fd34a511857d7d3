package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class ClinicDayOnH2IT extends ClinicDayContract {

}
