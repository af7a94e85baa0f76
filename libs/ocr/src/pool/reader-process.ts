import { startReader } from '../recognition/read-file';
import type { ReaderSettings } from '../recognition/reader-settings';
import { childSettings, serveTasks } from './serve-tasks';

/** Program of a ReaderPool's child: prepares pictures and reads them with tesseract.js. */
const settings = childSettings<ReaderSettings>();

// A reader that cannot start ends by the unhandled rejection, and the pool is told its stderr.
void startReader(settings).then((read) =>
  serveTasks({ read: ({ file }) => read(file) }, settings.maxRssBytes),
);
