package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class GoodsOnH2IT extends GoodsContract {

}
