package org.gongji.spending.web;

import org.gongji.testing.OnH2;

@OnH2
class VouchersByRegionH2IT extends VouchersByRegionCases {

}
