import { checkLokiPattern } from './loki-pattern';

test.each(['<ip> - - <_> "<method> <_>"', 'a<b>', '<_> <a>'])('takes %s', (text) => {
  expect(checkLokiPattern(text)).toBeUndefined();
});

test.each([
  ['<a><b>', { message: 'two captures must have text between them', offset: 3 }],
  ['no capture', { message: 'at least one named capture is needed, as in <ip>' }],
  ['<_> <_>', { message: 'at least one named capture is needed, as in <ip>' }],
  ['<a> <b> <a>', { message: 'the capture name "a" is there twice' }],
])('refuses %s', (text, problem) => {
  expect(checkLokiPattern(text)).toEqual(problem);
});
