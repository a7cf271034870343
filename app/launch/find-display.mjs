import { connect } from 'node:net';

/** Whether a window can be shown: on Linux a Wayland or X display must be there and, if it is local, answer. */
export async function hasDisplay(environment = process.env, platform = process.platform) {
  if (platform !== 'linux' || environment.WAYLAND_DISPLAY) return true;
  const local = /^(?:unix)?:(\d+)/.exec(environment.DISPLAY ?? '');
  return local ? answers(`/tmp/.X11-unix/X${local[1]}`) : Boolean(environment.DISPLAY);
}

function answers(socket) {
  return new Promise((resolve) => {
    const connection = connect(socket);
    const finish = (isThere) => {
      connection.destroy();
      resolve(isThere);
    };
    connection.once('connect', () => finish(true));
    connection.once('error', () => finish(false));
  });
}
