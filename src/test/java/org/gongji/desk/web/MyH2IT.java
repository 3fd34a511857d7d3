package org.gongji.desk.web;

import org.gongji.testing.OnH2;

@OnH2
class MyH2IT extends MyCases {

}
