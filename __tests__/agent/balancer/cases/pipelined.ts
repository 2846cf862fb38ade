import { get, is, whole, type Case } from './case.ts'

export const pipelined: readonly Case[] = [
  {
    name: 'three requests at once, answered in their order',
    sends: 'GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab'.concat(
      get('/3'),
    ),
    answers: (socket, request) =>
      setTimeout(
        () =>
          socket.end(
            `HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n${request.slice(request.indexOf('/'), request.indexOf('/') + 2)}`,
          ),
        request.includes('/1') ? 60 : 0,
      ),
    gets: [/^HTTP\/1\.1 200[^]*\r\n\r\n\/1HTTP\/1\.1 200[^]*\r\n\r\n\/2HTTP\/1\.1 200[^]*\r\n\r\n\/3$/],
  },
  {
    name: 'a request behind one that ends the connection is not served',
    sends: get('/1').concat('GET /2 HTTP/1.1\r\nHost: a\r\n\r\n'),
    gets: [is(200), whole],
    getsNot: /okHTTP/,
  },
]
