import { handler } from '../../contract';

/** Takes the place of what scans logs in the bundle for browsers, where there are none: each request has its empty answer. */
const nothing = handler<unknown, null>(null, async () => null);

export {
  nothing as exportLogsHandler,
  nothing as logWindowHandler,
  nothing as scanLogsHandler,
  nothing as viewLogsHandler,
};
