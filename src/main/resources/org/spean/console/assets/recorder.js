'use strict';
// Records a prompt on its page: samples of the microphone, written as 16-bit mono WAV (decision 0011: what MediaRecorder makes is not
// read), sent with the fields of the upload form. Every sentence stands in the page. A recording lives in the memory of this page only.
//
// States: none (it cannot be done here) | ready | asking | recording | made | listening | sending | kept
(() => {
  const place = document.getElementById('recorder');
  if (!place) return;
  // Twice what the telephone line needs, a third of what a microphone gives: a minute is 2 MB, for lines of 3G.
  const RATE = 16000;
  const PATIENCE = 90000;
  // As the microphone hears it: what browsers do against noise changes voices, and nobody here could hear what it does to Khmer.
  const PLAIN = {channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false};
  const WHY = {NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'noDevice', OverconstrainedError: 'noDevice'};
  const BUTTONS = {record: ['ready', 'asking', 'made'], stop: ['recording', 'listening'], listen: ['made'], keep: ['made', 'sending']};

  const part = (name) => document.getElementById('recorder-' + name);
  const say = (name, value) => place.dataset[name].replace('#', value);
  let state = 'none';
  let live = null; // while the microphone is open: {stream, audio, blocks, frames, peak}
  let take = null; // what was recorded last: {wav, words, op}
  let playing = null;

  const show = (next, text) => {
    state = next;
    const focused = document.activeElement;
    part('state').textContent = text;
    part('level').hidden = state !== 'recording';
    part('buttons').hidden = state === 'none';
    Object.entries(BUTTONS).forEach(([name, states]) => { part(name).hidden = !states.includes(state); });
    part('record').textContent = say(take ? 'again' : 'record');
    part('record').className = take ? 'second' : 'main';
    // Whoever works by keyboard goes on where the next step is, when their button has gone.
    if (place.contains(focused) && focused.hidden) {
      const button = ['stop', 'listen', 'record'].map(part).find((one) => !one.hidden);
      if (button) button.focus();
    }
  };
  const back = (text) => show(take ? 'made' : 'ready', text);

  const release = (stream) => stream.getTracks().forEach((track) => { track.onended = null; track.stop(); });
  const close = () => {
    if (!live) return;
    release(live.stream);
    live.audio.close();
    live = null;
  };

  const open = async (stream, options) => {
    const audio = new AudioContext(options);
    try {
      const heard = audio.createMediaStreamSource(stream);
      await audio.audioWorklet.addModule(place.dataset.tap);
      const tap = new AudioWorkletNode(audio, 'tap', {channelCount: 1, channelCountMode: 'explicit'});
      tap.port.onmessage = (event) => hear(event.data);
      // It puts nothing out, but what leads nowhere is not asked to work.
      heard.connect(tap).connect(audio.destination);
      // Not waited for: where it is not let, the seconds stand still and nothing is recorded, which is said.
      audio.resume().catch(() => {});
      const most = Math.min(place.dataset.mostSeconds * audio.sampleRate, (place.dataset.mostBytes - 44) >> 1);
      return {stream, audio, most, blocks: [], frames: 0, peak: 0};
    } catch (no) {
      audio.close();
      throw no;
    }
  };

  const record = async () => {
    if (state !== 'ready' && state !== 'made') return;
    show('asking', say('asking'));
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({audio: PLAIN});
    } catch (no) {
      if (state === 'asking') back(say(WHY[no.name] || 'busy'));
      return;
    }
    let opened = null;
    try {
      // Some browsers take the microphone at its own rate only.
      opened = await open(stream, {sampleRate: RATE}).catch(() => open(stream, {}));
    } catch (no) {
      release(stream);
      if (state === 'asking') back(say('broken'));
      return;
    }
    live = opened;
    // The page was left while the browser asked.
    if (state !== 'asking') { close(); return; }
    take = null;
    stream.getTracks().forEach((track) => { track.onended = () => finish('lost'); });
    count();
    show('recording', say('recording'));
  };

  const hear = (block) => {
    if (state !== 'recording') return;
    if (live.frames + block.length > live.most) { finish('full'); return; }
    live.blocks.push(block);
    live.frames += block.length;
    live.peak = block.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), live.peak * 0.97);
    count();
  };

  const count = () => {
    const text = say('time', String(Math.floor(live.frames / live.audio.sampleRate)));
    if (part('time').textContent !== text) part('time').textContent = text;
    // 60 dB, because ears hear so.
    part('meter').value = Math.max(0, 1 + Math.log10(live.peak || 0.001) / 3);
  };

  const finish = (why) => {
    if (state !== 'recording') return;
    const {audio: {sampleRate}, blocks, frames} = live;
    close();
    if (!frames) { show('ready', say('nothing')); return; }
    const sound = new Int16Array(frames);
    let at = 0;
    blocks.forEach((block) => block.forEach((sample) => {
      sound[at++] = Math.max(-32768, Math.min(32767, Math.round(sample * 32768)));
    }));
    const heard = say(judge(sound, sampleRate), (frames / sampleRate).toFixed(1));
    take = {wav: wav(sound, sampleRate), words: why ? say(why) + ' ' + heard : heard, op: ''};
    show('made', take.words);
  };

  // Near to what the audio chain will say (SourceCheck, SoundBounds, Leveling): a hint, so that nobody waits for a refusal.
  const judge = (sound, rate) => {
    const least = Math.max(3, Math.ceil(rate / 10000));
    const most = Math.max(2, Math.floor(sound.length / rate));
    let runs = 0;
    let length = 0;
    sound.forEach((sample) => {
      length = Math.abs(sample) >= 32767 ? length + 1 : 0;
      if (length === least) runs++;
    });
    if (runs > most) return 'loud';
    const piece = Math.round(rate / 100);
    let loudest = 0;
    for (let from = 0; from < sound.length; from += piece) {
      const some = sound.subarray(from, from + piece);
      loudest = Math.max(loudest, some.reduce((sum, sample) => sum + sample * sample, 0) / some.length);
    }
    // A voice whose loudest 10 ms stay 40 dB below full scale is too quiet as a whole.
    return Math.sqrt(loudest) < 328 ? 'quiet' : 'fine';
  };

  const wav = (sound, rate) => {
    const head = new DataView(new ArrayBuffer(44));
    const word = (at, text) => Array.from(text).forEach((letter, i) => head.setUint8(at + i, letter.charCodeAt(0)));
    word(0, 'RIFF');
    head.setUint32(4, 36 + 2 * sound.length, true);
    word(8, 'WAVEfmt ');
    head.setUint32(16, 16, true);
    head.setUint16(20, 1, true); // PCM
    head.setUint16(22, 1, true); // mono
    head.setUint32(24, rate, true);
    head.setUint32(28, 2 * rate, true);
    head.setUint16(32, 2, true);
    head.setUint16(34, 16, true);
    word(36, 'data');
    head.setUint32(40, 2 * sound.length, true);
    // The samples are as this machine keeps them: no browser runs on one that begins with the large byte.
    return new Blob([head, sound], {type: 'audio/wav'});
  };

  // What is played is the file that will be sent.
  const listen = async () => {
    if (state !== 'made') return;
    const audio = new AudioContext();
    playing = audio;
    show('listening', say('listening'));
    try {
      const source = audio.createBufferSource();
      source.buffer = await audio.decodeAudioData(await take.wav.arrayBuffer());
      source.connect(audio.destination);
      source.onended = () => { if (playing === audio) hush(); };
      if (playing === audio) source.start();
    } catch (no) {
      if (playing === audio) hush();
    }
  };

  const hush = () => {
    if (!playing) return;
    playing.close();
    playing = null;
    show('made', take.words);
  };

  const keep = async () => {
    if (state !== 'made') return;
    show('sending', say('sending'));
    const given = new AbortController();
    const timer = setTimeout(() => given.abort(), PATIENCE);
    const sent = take;
    let text = '';
    try { text = await send(sent, given.signal); } catch (away) { text = say('notSent'); }
    clearTimeout(timer);
    if (state !== 'sending') return;
    if (text) { back(text); return; }
    take = null;
    show('kept', say('kept'));
    location.assign(place.dataset.page);
  };

  const isSignIn = (answer) => new URL(answer.url).pathname === '/console/sign-in';
  const read = async (answer) => new DOMParser().parseFromString(await answer.text(), 'text/html');

  // Empty when it was kept, else what to say.
  const send = async (sent, signal) => {
    // The page of now: somebody may have signed in anew since, and nobody should send two megabytes to hear that they are signed out.
    const page = await fetch(place.dataset.page, {signal});
    if (isSignIn(page)) return say('signedOut');
    const form = (await read(page)).getElementById('upload');
    if (!page.ok || !form) return say('notSent');
    // One operation for one recording: sent again after a line that broke, it is kept once.
    sent.op = sent.op || form.elements._op.value;
    const body = new FormData();
    body.append('_csrf', form.elements._csrf.value);
    body.append('_op', sent.op);
    body.append('file', sent.wav, 'recording.wav');
    const answer = await fetch(form.getAttribute('action'), {method: 'POST', body, signal});
    if (isSignIn(answer)) return say('signedOut');
    if (answer.ok && answer.redirected) return '';
    const error = answer.status === 422 && (await read(answer)).getElementById('file-error');
    return error ? error.textContent : say('notSent');
  };

  const leave = () => {
    close();
    if (playing) playing.close();
    playing = null;
    take = null;
    if (state !== 'none') show('ready', say('ready'));
  };

  const look = async () => {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => null);
    if (!devices || devices.some((device) => device.kind === 'audioinput')) {
      if (state === 'none') show('ready', say('ready'));
    } else if (state === 'none' || state === 'ready') {
      show('none', say('noDevice'));
    }
  };

  if (!window.isSecureContext) { show('none', say('insecure')); return; }
  if (!navigator.mediaDevices || !window.AudioWorkletNode) { show('none', say('unsupported')); return; }
  part('record').onclick = record;
  part('stop').onclick = () => (playing ? hush() : finish());
  part('listen').onclick = listen;
  part('keep').onclick = keep;
  window.addEventListener('pagehide', leave);
  navigator.mediaDevices.addEventListener('devicechange', look);
  look();
})();
