package org.gongji.desk.web;

import org.gongji.testing.OnH2;

@OnH2
class WindowSightH2IT extends WindowSightCases {

}
