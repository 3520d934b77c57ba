'use strict';
// Hears that a topic has changed and lets htmx fetch the regions that show it. Nothing but {topic, version} comes over the stream.
//
// A region: <div id="list" data-bell="people" data-bell-from="/console/people">…</div>; several topics are parted by blanks.
// One tab of a browser holds the stream (Web Locks) and tells the others (BroadcastChannel): a host has six connections only.
// A browser without these, or one that gets no stream, asks /console/doorbell/now every 2 to 30 seconds.
(() => {
  const regions = () => Array.from(document.querySelectorAll('[data-bell]'));
  if (!regions().length) return;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('spean-bell') : null;
  const seen = {};
  const line = document.getElementById('connection');
  let heard = Date.now();
  let away = true;

  const refetch = (topic) => regions()
    .filter((region) => !topic || region.dataset.bell.split(' ').includes(topic))
    .forEach((region) => {
      const target = '#' + region.id;
      htmx.ajax('GET', region.dataset.bellFrom, {
        target, select: target, swap: 'outerHTML', source: region, headers: {'Spean-Background': '1'},
      }).then(() => { heard = Date.now(); show(); });
    });

  const note = (event) => { if (event.topic) seen[event.topic] = event.version; };

  const hear = (event) => {
    heard = Date.now();
    if (away) { connected(true); return; }
    // A topic of which nothing was heard yet has rung for the first time since this page was read.
    if (event.topic && (seen[event.topic] ?? -1) < event.version) refetch(event.topic);
    note(event);
  };

  // What happened while we heard nothing is not known: everything is read again.
  const connected = (is) => {
    if (is && away) { away = false; refetch(); }
    if (!is) away = true;
    show();
  };

  const show = () => {
    if (!line) return;
    line.hidden = false;
    const seconds = Math.round((Date.now() - heard) / 1000);
    const text = away ? line.dataset.away : line.dataset.fresh.replace('0', String(seconds));
    if (line.textContent !== text) line.textContent = text;
  };

  const tell = (message) => { hear(message); if (channel) channel.postMessage(message); };
  if (channel) channel.onmessage = (message) => (message.data.away === undefined ? hear(message.data) : connected(!message.data.away));
  const state = (is) => { connected(is); if (channel) channel.postMessage({away: !is}); };

  const poll = (wait) => setTimeout(async () => {
    let next = Math.min(wait * 1.5, 30000);
    if (!document.hidden) {
      try {
        const answer = await fetch('/console/doorbell/now', {headers: {'Spean-Background': '1'}, redirect: 'manual'});
        if (answer.type === 'opaqueredirect') { location.assign('/console/sign-in'); return; }
        const versions = await answer.json();
        if (away) Object.entries(versions).forEach(([topic, version]) => note({topic, version}));
        state(true);
        heard = Date.now();
        Object.entries(versions).forEach(([topic, version]) => {
          if ((seen[topic] ?? -1) < version) { next = 2000; tell({topic, version}); }
        });
      } catch (gone) { state(false); }
    }
    poll(next);
  }, wait);

  // Resolves only when the stream is given up for polling: so long this tab holds the lock.
  const stream = () => new Promise((done) => {
    const source = new EventSource('/console/doorbell');
    source.onopen = () => state(true);
    // How things stood when the stream began; the page is read again then anyhow.
    source.addEventListener('now', (event) => note(JSON.parse(event.data)));
    source.onmessage = (event) => tell(JSON.parse(event.data));
    source.addEventListener('here', () => tell({}));
    source.onerror = () => {
      state(false);
      if (source.readyState === EventSource.CLOSED) { done(); poll(2000); }
    };
  });

  if ('EventSource' in window && channel && navigator.locks) navigator.locks.request('spean-bell', stream);
  else poll(2000);
  // Sleep, a train, a dead cell: when the page is looked at again, it is read again.
  document.addEventListener('visibilitychange', () => { if (!document.hidden && Date.now() - heard > 10000) refetch(); });
  setInterval(() => { if (!away && Date.now() - heard > 15000) connected(false); show(); }, 5000);
})();
