package org.gongji.casework.web;

import org.gongji.testing.OnH2;

@OnH2
class PayoutPagesH2IT extends PayoutPagesCases {

}
