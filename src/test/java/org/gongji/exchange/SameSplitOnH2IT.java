package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class SameSplitOnH2IT extends SameSplitContract {

}
