'use strict';
// Hands what the microphone hears to recorder.js, block by block. It runs beside the page, so that a busy page loses no sound.
registerProcessor('tap', class extends AudioWorkletProcessor {
  process(inputs) {
    const [channels] = inputs;
    if (channels.length) this.port.postMessage(channels[0].slice());
    return true;
  }
});
