import { closing, get, is, lax, ok, post, whole, type Case } from './case.ts'

/** An answer's body, what comes before it, and what it is cut off by. */
export const bodies: readonly Case[] = [
  {
    name: 'chunks with trailers',
    sends: get(),
    answers:
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-sum\r\n\r\n2\r\nok\r\n0\r\nx-sum: 1\r\nx-forwarded-for: 6\r\n\r\n',
    gets: [is(200), /trailer: x-sum\r\n/i, /2\r\nok\r\n0\r\nx-sum: 1\r\n\r\n$/i],
    haproxy: 'HAProxy passes on every trailer',
  },
  {
    name: 'chunks with trailers for HTTP/1.0',
    sends: 'GET / HTTP/1.0\r\nHost: a\r\n\r\n',
    answers: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-sum\r\n\r\n2\r\nok\r\n0\r\nx-sum: 1\r\n\r\n',
    gets: [is(200), whole],
    getsNot: /chunked|trailer/i,
    haproxy: 'HAProxy announces the trailer nonetheless',
  },
  {
    name: 'chunks for HTTP/1.0 that says keep-alive',
    sends: 'GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n',
    answers: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
    gets: [is(200), /connection: close\r\n/i, whole],
    getsNot: /chunked/i,
    haproxy: 'HAProxy leaves out which it is',
  },
  {
    name: 'a trailer beside a length',
    sends: get(),
    answers: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntrailer: x-sum\r\n\r\nok',
    gets: [is(200), whole],
    getsNot: /trailer/i,
    haproxy: 'HAProxy announces the trailer nonetheless',
  },
  {
    name: 'a trailer beside no body',
    sends: get(),
    answers: 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\ntrailer: x-sum\r\n\r\n',
    gets: [is(200), /content-length: 0\r\n/],
  },
  {
    name: 'a trailer in an answer to HEAD',
    sends: `HEAD / HTTP/1.1\r\n${closing}\r\n`,
    answers: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntrailer: x\r\n\r\n',
    gets: [is(200), /content-length: 2\r\n/i, /\r\n\r\n$/],
  },
  {
    name: 'HEAD with chunks',
    sends: `HEAD / HTTP/1.1\r\n${closing}\r\n`,
    answers: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n',
    gets: [is(200), /transfer-encoding: chunked\r\n/i, /\r\n\r\n$/],
  },
  {
    name: 'HEAD with a body all the same',
    sends: `HEAD / HTTP/1.1\r\n${closing}\r\n`,
    answers: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok',
    gets: [is(200), /content-length: 2\r\n/i, /\r\n\r\n$/],
  },
  {
    name: '204 with a body all the same',
    sends: get(),
    answers: 'HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\nok',
    gets: [is(204), /\r\n\r\n$/],
    getsNot: /content-length/i,
    haproxy: 'HAProxy leaves the length',
  },
  {
    name: '204 with chunks',
    sends: get(),
    answers: 'HTTP/1.1 204 No Content\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    gets: [is(204), /\r\n\r\n$/],
    getsNot: /chunked|0\r\n/i,
    haproxy: lax,
  },
  {
    name: '304 with the length of what it stands for',
    sends: get(),
    answers: 'HTTP/1.1 304 Not Modified\r\ncontent-length: 20\r\netag: "x"\r\n\r\n',
    gets: [is(304), /etag: "x"\r\n/i, /content-length: 20\r\n/i, /\r\n\r\n$/],
  },
  {
    name: '304 with a body all the same',
    sends: get(),
    answers: 'HTTP/1.1 304 Not Modified\r\ncontent-length: 2\r\n\r\nok',
    gets: [is(304), /\r\n\r\n$/],
  },
  {
    name: '103 before the answer',
    sends: get(),
    answers: `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}`,
    gets: [/^HTTP\/1\.1 103 [^\r]*\r\nlink: <\/a>\r\n\r\nHTTP\/1\.1 200 [^]*ok$/i],
  },
  {
    name: '103 for HTTP/1.0',
    sends: 'GET / HTTP/1.0\r\nHost: a\r\n\r\n',
    answers: `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}`,
    gets: [is(200), whole],
    haproxy: lax,
  },
  {
    name: 'fifty times 100 Continue',
    sends: get(),
    answers: `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(50)}${ok}`,
    gets: [/HTTP\/1\.1 200 [^]*ok$/],
  },
  {
    name: '101 unasked',
    sends: get(),
    answers: 'HTTP/1.1 101 Switching Protocols\r\nupgrade: foo\r\nconnection: upgrade\r\n\r\n',
    gets: [is(502)],
    haproxy: lax,
  },
  {
    name: 'hop-by-hop headers, and those that Connection names',
    sends: get(),
    answers:
      'HTTP/1.1 200 OK\r\nconnection: close, x-mine\r\nx-mine: 1\r\nkeep-alive: timeout=5\r\nproxy-connection: x\r\nupgrade: h2c\r\ncontent-length: 2\r\n\r\nok',
    gets: [is(200), whole],
    getsNot: /x-mine|keep-alive|proxy-connection|h2c/i,
    haproxy: 'HAProxy passes on what Connection names',
  },
  {
    name: 'a second answer behind the first, which poisons nobody',
    sends: get(),
    answers: `${ok}HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nPOISON`,
    gets: [is(200), whole],
  },
  {
    name: 'a body that breaks off',
    sends: get(),
    answers: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc'),
    gets: [is(200), /abc$/],
  },
  {
    name: 'chunks that break off, which do not look whole',
    sends: get(),
    answers: (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n'),
    gets: [is(200), /3\r\nabc\r\n$/],
  },
  {
    name: 'a chunk whose size is no number',
    sends: get(),
    answers: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nZZ\r\n',
    gets: [/^HTTP\/1\.1 (200|502) /],
    getsNot: /0\r\n\r\n$/,
  },
  {
    name: 'an answer before the upload, with the rest of it to come',
    sends: [post('Content-Length: 300000\r\n', 'x'.repeat(1000)), 'x'.repeat(100_000), 'x'.repeat(199_000)],
    answers: (socket) =>
      socket.end('HTTP/1.1 413 Too Large\r\ncontent-length: 3\r\nconnection: close\r\n\r\nbig', () => socket.destroy()),
    gets: [is(413), /big$/],
  },
  {
    name: 'an answer before the upload in chunks',
    sends: [
      post('Transfer-Encoding: chunked\r\n', '3e8\r\n'.concat('x'.repeat(1000), '\r\n')),
      '3e8\r\n'.concat('x'.repeat(1000), '\r\n'),
      '0\r\n\r\n',
    ],
    answers: (socket) =>
      socket.end('HTTP/1.1 401 Who\r\ncontent-length: 3\r\nconnection: close\r\n\r\nwho', () => socket.destroy()),
    gets: [is(401), /who$/],
  },
]
