import { inspectPages } from '../images/inspect-pages';
import { openImage } from '../images/open-image';
import { childSettings, serveTasks } from './serve-tasks';

/** Program of the child that opens one HEIC or PDF file for decodeInOwnProcess. */
const { maxRssBytes } = childSettings<{ maxRssBytes: number }>();

serveTasks(
  {
    inspect: ({ file, limits }) => inspectPages(file, limits),
    render: async ({ file, page }) => {
      const { source } = await openImage(file);
      return source.encodePng(page).finally(() => source.close());
    },
  },
  maxRssBytes,
);
