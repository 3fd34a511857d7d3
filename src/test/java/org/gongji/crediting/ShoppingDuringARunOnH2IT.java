package org.gongji.crediting;

import org.gongji.testing.OnH2;

@OnH2
class ShoppingDuringARunOnH2IT extends ShoppingDuringARunContract {

}
