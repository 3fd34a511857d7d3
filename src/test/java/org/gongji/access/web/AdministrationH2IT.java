package org.gongji.access.web;

import org.gongji.testing.OnH2;

@OnH2
class AdministrationH2IT extends AdministrationCases {

}
