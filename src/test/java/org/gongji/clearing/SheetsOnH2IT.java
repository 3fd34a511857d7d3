package org.gongji.clearing;

import org.gongji.testing.OnH2;

@OnH2
class SheetsOnH2IT extends SheetsContract {

}
