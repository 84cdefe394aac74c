import { defaultPort } from './start-options.ts'

export const helpText = `Usage: npm start -- [options]

Without options this opens the desktop app. Where its runtime cannot be fetched, the web edition
opens instead: the same app, served by this computer and shown in a browser window.

  --web          Open the web edition even where the desktop app can run.
  --no-open      Serve the web edition without opening a window. Prints its address.
  --port <port>  Port of the web edition. Without it ${defaultPort}, or the next free one.
                 Maps kept in the browser belong to one port: stay with it.
  --host <host>  Address to listen on. Without it 127.0.0.1, which only this computer reaches;
                 0.0.0.0 lets the local network in: whoever has a map's link may edit it.
  --data <dir>   Folder for the maps on the server and for the app window's browser profile.
                 Without it the usual place for app data of this computer.
  --help         Show this text.

--no-open, --port, --host and --data mean the web edition. Ctrl+C ends it.`
