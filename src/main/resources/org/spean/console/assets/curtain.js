'use strict';
// Somebody may look over the shoulder: Esc pressed twice, or the button, hides every page of ours in this browser at once.
// Five minutes without a key or a touch hide the page itself. What was typed stays where it is.
//
// Not deferred: the page of a browser whose curtain is drawn is never painted. The mark in the store says only that it is drawn.
(() => {
  const MARK = 'spean-curtain';
  const TWICE_MILLIS = 1000;
  const IDLE_MILLIS = 5 * 60 * 1000;
  const root = document.documentElement;
  const curtain = () => document.getElementById('curtain');
  const drawn = () => root.classList.contains('drawn');
  let title = document.title;
  let focused = null;
  let escaped = -TWICE_MILLIS;
  let idle;

  // A browser may refuse its store: then the curtain is of this tab only.
  const mark = (is) => { try { if (is) localStorage.setItem(MARK, '1'); else localStorage.removeItem(MARK); } catch (refused) { /* as said */ } };
  const marked = () => { try { return localStorage.getItem(MARK) !== null; } catch (refused) { return false; } };

  const hide = () => {
    if (!drawn()) focused = document.activeElement;
    root.classList.add('drawn');
    if (!curtain()) return;
    document.querySelectorAll('audio').forEach((sound) => sound.pause());
    if (document.title !== curtain().dataset.title) title = document.title;
    document.title = curtain().dataset.title;
    // What is fetched meanwhile must not bring its title.
    if (window.htmx) htmx.config.ignoreTitle = true;
    curtain().querySelector('button').focus();
  };

  const show = () => {
    root.classList.remove('drawn');
    document.title = title;
    if (window.htmx) htmx.config.ignoreTitle = false;
    if (focused && focused.isConnected) focused.focus();
    wait();
  };

  // Only with a session is there anything to see again.
  const lift = async () => {
    const state = curtain().querySelector('[role=status]');
    state.textContent = '';
    try {
      const answer = await fetch('/console/doorbell/now', {headers: {'Spean-Background': '1'}, redirect: 'manual', cache: 'no-store'});
      if (answer.type === 'opaqueredirect') { mark(false); location.replace('/console/sign-in'); return; }
      if (!answer.ok) throw new Error();
      mark(false);
      show();
    } catch (gone) { state.textContent = state.dataset.away; }
  };

  const draw = () => { if (curtain()) { mark(true); hide(); } };
  const wait = () => { clearTimeout(idle); idle = setTimeout(hide, IDLE_MILLIS); };

  if (marked()) root.classList.add('drawn');
  document.addEventListener('DOMContentLoaded', () => {
    title = document.title;
    // Nobody is signed in here: there is nothing to hide. A page that says what went wrong may be such a one, too.
    if (!curtain()) {
      root.classList.remove('drawn');
      if (location.pathname === '/console/sign-in') mark(false);
      return;
    }
    curtain().querySelector('button').addEventListener('click', lift);
    document.getElementById('draw').addEventListener('click', draw);
    document.querySelectorAll('#draw, #draw-key').forEach((part) => { part.hidden = false; });
    if (drawn()) hide();
    wait();
  });
  addEventListener('keydown', (event) => {
    if (!drawn()) wait();
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - escaped < TWICE_MILLIS) draw();
    escaped = event.timeStamp;
  }, true);
  addEventListener('pointerdown', () => { if (!drawn()) wait(); }, true);
  // The other tabs of this browser.
  addEventListener('storage', (event) => {
    if (event.key !== MARK || !curtain()) return;
    if (event.newValue !== null) hide();
    else if (drawn()) lift();
  });
  // A page that the browser kept for "back" is as it was left.
  addEventListener('pageshow', (event) => { if (event.persisted && curtain() && marked()) hide(); });
})();
