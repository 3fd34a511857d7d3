package org.gongji.family.web;

import org.gongji.testing.OnH2;

@OnH2
class OnBehalfH2IT extends OnBehalfCases {

}
