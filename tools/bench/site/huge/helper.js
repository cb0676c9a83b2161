// The second thread of the core, where the page may share memory.
import { startHelper } from '../../../../web/core/loader';

addEventListener('message', async ({ data }) => {
  const help = await startHelper(data);
  postMessage('ready');
  help();
});
