// Runs on any Node from 12 on, in front of the npm scripts, so that nobody meets a syntax error instead of this message.
const needed = [22, 12];
const running = process.versions.node.split('.').map(Number);
const enough = running[0] > needed[0] || (running[0] === needed[0] && running[1] >= needed[1]);

if (!enough) {
  console.error(
    [
      `This project needs Node ${needed.join('.')} or newer, and this is Node ${process.versions.node} on ${process.platform}-${process.arch}.`,
      'It brings its own Node 24 for Linux (x64, arm64), macOS (Apple silicon, Intel) and Windows (x64)',
      'as optional packages; none of them is in node_modules/.bin. One of these helps:',
      '  - install the optional packages:  npm ci          (without --omit=optional or --no-optional)',
      '  - on any other system:            install Node 24 from https://nodejs.org, then npm ci',
    ].join('\n'),
  );
  process.exit(1);
}
