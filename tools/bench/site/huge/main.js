// The page's side: one worker, one question.
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const answer = () =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });

window.ready = answer().then(() => undefined);
window.run = async (address) => {
  await window.ready;
  worker.postMessage(address);
  return answer();
};
