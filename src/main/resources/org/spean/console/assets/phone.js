'use strict';
// Plays what is heard in the call of a sample phone, one sound after the other, once for each step. Nothing sounds before the first
// click on a page: a browser would not let it.
(() => {
  const call = () => document.getElementById('call');
  let step = call() ? call().dataset.step : '';
  const play = (sounds, at) => {
    if (!sounds[at] || !sounds[at].isConnected) return;
    sounds[at].onended = () => play(sounds, at + 1);
    sounds[at].play().catch(() => {});
  };
  document.addEventListener('htmx:afterSettle', () => {
    if (!call() || call().dataset.step === step) return;
    step = call().dataset.step;
    play(Array.from(call().querySelectorAll('.now audio')), 0);
  });
  // Spean was started anew, or somebody signed in or out: the forms of the page are void, a new page has good ones.
  document.addEventListener('htmx:responseError', (event) => {
    if (event.detail.requestConfig.verb === 'post') location.reload();
  });
})();
