/** An open record in; its pages, its data as JSON, and the ways to add reports out, over HTTP. */
export { createNames } from './names.ts';
export { startServer } from './start-server.ts';
