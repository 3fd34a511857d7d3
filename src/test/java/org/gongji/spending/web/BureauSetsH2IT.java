package org.gongji.spending.web;

import org.gongji.testing.OnH2;

@OnH2
class BureauSetsH2IT extends BureauSetsCases {

}
