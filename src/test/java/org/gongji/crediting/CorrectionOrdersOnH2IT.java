package org.gongji.crediting;

import org.gongji.testing.OnH2;

@OnH2
class CorrectionOrdersOnH2IT extends CorrectionOrdersContract {

}
