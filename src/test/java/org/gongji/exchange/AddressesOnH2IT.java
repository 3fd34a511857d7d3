package org.gongji.exchange;

import org.gongji.testing.OnH2;

@OnH2
class AddressesOnH2IT extends AddressesContract {

}
