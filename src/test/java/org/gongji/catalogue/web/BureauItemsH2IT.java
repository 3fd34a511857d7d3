package org.gongji.catalogue.web;

import org.gongji.testing.OnH2;

@OnH2
class BureauItemsH2IT extends BureauItemsCases {

}
