package org.gongji.spending;

import org.gongji.testing.OnH2;

@OnH2
class UsesAfterDeathOnH2IT extends UsesAfterDeathContract {

}
