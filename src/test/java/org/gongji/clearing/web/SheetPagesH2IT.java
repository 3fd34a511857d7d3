package org.gongji.clearing.web;

import org.gongji.testing.OnH2;

@OnH2
class SheetPagesH2IT extends SheetPagesCases {

}
