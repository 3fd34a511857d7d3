package org.gongji.desk.web;

import org.gongji.testing.OnH2;

@OnH2
class ApplicationsH2IT extends ApplicationsCases {

}
