// The window's keys: F2 next person, F8 send, F9 print, Esc back. Every page works without it.
(function () {
  'use strict';

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var target = /^(F2|F8|F9|Escape)$/.test(event.key)
      && document.querySelector('#main [data-key="' + event.key + '"]');
    if (target) {
      event.preventDefault();
      target.click();
    }
  });
})();
