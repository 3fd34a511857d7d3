package org.gongji.spending;

import org.gongji.testing.OnH2;

@OnH2
class TransferRunningOnH2IT extends TransferRunningContract {

}
