import assert from 'node:assert/strict';
import { LineTimes } from '../../../server/src/core/logs/times/lineTime';
import type { LineBytes } from '../../../server/src/core/logs/times/timePlace';
import { zoneNamed } from '../../../server/src/core/logs/times/zone';
import { random } from '../../support/random';

const now = Date.UTC(2026, 10, 29);

function timesIn(zone: string): LineTimes {
  const known = zoneNamed(zone);
  assert.ok(known);
  return new LineTimes(known, () => now);
}

function timeOf(line: string, zone = 'UTC'): string | null {
  const time = timesIn(zone).of(line);
  return typeof time === 'number' ? new Date(time).toISOString() : time === null ? 'several' : null;
}

/** A line in the middle of bytes, as a reader of files has it. */
function lineBytes(line: string): LineBytes {
  const bytes = new TextEncoder().encode(`12${line}34`);
  return { bytes, start: 2, slice: (from, to) => line.slice(from, to) };
}

describe('times of log lines', () => {
  const cases: readonly (readonly [line: string, time: string | null])[] = [
    ['[2024-07-19 19:00:00.001]  INFO [job-execute,aa,bb] 6 --- [t] l : m', '2024-07-19T19:00:00.001Z'],
    ['2024-07-19 19:00:00,123 ERROR x', '2024-07-19T19:00:00.123Z'],
    ['2024-07-19 19:00:00.123  WARN 6 --- [main] o.s.Logger : x', '2024-07-19T19:00:00.123Z'],
    ['2024-07-19T19:00:00.123+08:00  WARN 6 --- [main] o.s.Logger : x', '2024-07-19T11:00:00.123Z'],
    ['2024-07-19T19:00:00Z x', '2024-07-19T19:00:00.000Z'],
    ['2024-07-19T19:00:00.123456789+08:00 stdout F x', '2024-07-19T11:00:00.123Z'],
    ['2024/07/19 19:00:00 [error] 12#0: *1 x', '2024-07-19T19:00:00.000Z'],
    ['10.0.0.1 - li [19/Jul/2024:19:00:00 +0800] "GET /x HTTP/1.1" 500 12', '2024-07-19T11:00:00.000Z'],
    ['<34>Jul 19 19:00:00 host su: x', '2026-07-19T19:00:00.000Z'],
    ['Dec  1 19:00:00 host su: x', '2025-12-01T19:00:00.000Z'],
    ['Feb 29 19:00:00 host su: x', '2024-02-29T19:00:00.000Z'],
    ['<165>1 2024-07-19T19:00:00.003Z host app', '2024-07-19T19:00:00.003Z'],
    ['1721386800 x', '2024-07-19T11:00:00.000Z'],
    ['1721386800123 x', '2024-07-19T11:00:00.123Z'],
    ['[1721386800.5] x', '2024-07-19T11:00:00.500Z'],
    ['{"level":"error","ts":1721386800.5,"msg":"x"}', '2024-07-19T11:00:00.500Z'],
    ['{"@timestamp":"2024-07-19T19:00:00.001Z","message":"x"}', '2024-07-19T19:00:00.001Z'],
    [
      '{"log":"2024 x \\"time\\":\\"2001-01-01 00:00:00\\"\\n","stream":"stdout","time":"2024-07-19T19:00:00.001Z"}',
      '2024-07-19T19:00:00.001Z',
    ],
    ['web_1  | 2024-07-19 19:00:00 x', '2024-07-19T19:00:00.000Z'],
    ['INFO 2024-07-19 19:00:00 x', '2024-07-19T19:00:00.000Z'],
    ['[INFO] [2024-07-19 19:00:00] x', '2024-07-19T19:00:00.000Z'],
    ['time="2024-07-19T19:00:00Z" level=info', '2024-07-19T19:00:00.000Z'],
    ['[Fri Jul 19 19:00:00.123456 2024] [core:error] x', '2024-07-19T19:00:00.123Z'],
    ['2024-07-19T19:00:00.001+0800: 1.2: [GC', '2024-07-19T11:00:00.001Z'],
    ['19-Jul-2024 19:00:00.001 WARN x', '2024-07-19T19:00:00.001Z'],
    ['I0719 19:00:00.123456   1 main.go:10] x', '2026-07-19T19:00:00.123Z'],
    ['E1231 19:00:00.123456   1 main.go:10] x', '2025-12-31T19:00:00.123Z'],
    ['E1301 19:00:00.123456   1 no such month', null],
    ['E20240719 19:00:00.123456   1 main.cc:10] x', '2024-07-19T19:00:00.123Z'],
    ['E20241301 19:00:00.123456   1 no such month', null],
    ['Fri, 19 Jul 2024 19:00:00 GMT x', '2024-07-19T19:00:00.000Z'],
    ['19 Jul 2024 19:00:00,123 ERROR x', '2024-07-19T19:00:00.123Z'],
    ['7:M 19 Jul 2024 19:00:00.123 # x', '2024-07-19T19:00:00.123Z'],
    ['2024年7月19日 19:00:00 x', '2024-07-19T19:00:00.000Z'],
    ['2024年07月19日19时00分00秒 x', '2024-07-19T19:00:00.000Z'],
    ['2024/7/9 9:00:00 x', '2024-07-09T09:00:00.000Z'],
    ['[2024-7-9 19:00:00.5] x', '2024-07-09T19:00:00.500Z'],
    ['2024-7-39 19:00:00 no such day', null],
    ['level=error ts=2024-07-19T19:00:00.123Z caller=a.go:1 msg=x', '2024-07-19T19:00:00.123Z'],
    ['\u001b[2m2024-07-19T19:00:00.001+08:00\u001b[0;39m \u001b[31mERROR\u001b[0;39m x', '2024-07-19T11:00:00.001Z'],
    ['\u001b[32mINFO\u001b[0m [2024-07-19 19:00:00] x', '2024-07-19T19:00:00.000Z'],
    ['\u001b[36mweb_1  |\u001b[0m 2024-07-19 19:00:00 x', '2024-07-19T19:00:00.000Z'],
    ['\u001b[1;31m\u001b[K19/Jul/2024:19:00:00 +0800\u001b[m x', '2024-07-19T11:00:00.000Z'],
    ['\u001b[31m2024-07-39 19:00:00 no such day', null],
    ['{"t":{"$date":"2024-07-19T19:00:00.001+08:00"},"s":"E","msg":"of MongoDB"}', '2024-07-19T11:00:00.001Z'],
    ['app="a b" level=error time="2024-07-19 19:00:00" x', '2024-07-19T19:00:00.000Z'],
    ['@timestamp=2024-07-19T19:00:00Z level=error x', '2024-07-19T19:00:00.000Z'],
    ['ts=1721386800.5 level=error x', '2024-07-19T11:00:00.500Z'],
    ['{"dtEventTimeStamp":"1721386800123","serverIp":"10.0.0.1","log":"x"}', '2024-07-19T11:00:00.123Z'],
    ['{"_HOSTNAME":"h","__REALTIME_TIMESTAMP":"1721386800123456","MESSAGE":"x"}', '2024-07-19T11:00:00.123Z'],
    ['{"time_iso8601":"2024-07-19T19:00:00+08:00","status":502}', '2024-07-19T11:00:00.000Z'],
    ['{"time_local":"19/Jul/2024:19:00:00 +0800","status":502}', '2024-07-19T11:00:00.000Z'],
    ['{"thread":"main","timeMillis":1721386800123,"message":"x"}', '2024-07-19T11:00:00.123Z'],
    ['{"instant":{"epochSecond":1721386800,"nanoOfSecond":1},"message":"x"}', '2024-07-19T11:00:00.000Z'],
    ['{"@t":"2024-07-19T19:00:00.0010000Z","@m":"x"}', '2024-07-19T19:00:00.001Z'],
    ['{"create_time":"2024-07-19 19:00:00","level":"ERROR"}', '2024-07-19T19:00:00.000Z'],
    ['{"expire_time":"2024-07-19 19:00:00"}', null],
    ['code=1239801 at=2024-07-19 19:00:00', null],
    ['1.2.3 2024/7/9', null],
    ['\tat com.x.Y(Y.java:12)', null],
    ['  "createTime": "2024-07-01 00:00:00"', null],
    ['Caused by: x: expired at 2024-01-01 00:00:00', null],
    ['2024-13-19 19:00:00 no such month', null],
    ['2024-02-30 19:00:00 no such day', null],
    ['2024-07-19 24:00:00 the end of the day', '2024-07-20T00:00:00.000Z'],
    ['2024-07-19 23:59:60 a leap second', '2024-07-20T00:00:00.000Z'],
    ['2024-07-19 24:30:00 no such hour', null],
    ['19/Jul/2024:24:00:01 +0000 no such second', null],
    ['2024-07-19T19:00:00-03:30 x', '2024-07-19T22:30:00.000Z'],
    ['2024-07-19 19:00:00 +14:00 x', '2024-07-19T05:00:00.000Z'],
    ['2024-07-19T19:00:00+25:00 no such offset', '2024-07-19T19:00:00.000Z'],
    ['2024-07-19T19:00:00+0875 no such offset', '2024-07-19T19:00:00.000Z'],
    ['2024-07-19 19:00:00,123 -1239 no such offset', '2024-07-19T19:00:00.123Z'],
    ['2024-07-19 19:00:00 -80 degrees', '2024-07-19T19:00:00.000Z'],
    ['[19/Jul/2024:19:00:00 +2500] no such offset', '2024-07-19T19:00:00.000Z'],
    ['{"ts":1721386800123.456,"v":2,"msg":"of Kubernetes"}', '2024-07-19T11:00:00.123Z'],
    [
      '{"resp":{"time":"2024-07-18T19:00:00Z","a":["}"]},"@timestamp":"2024-07-19T19:00:00Z"}',
      '2024-07-19T19:00:00.000Z',
    ],
    ['{"msg":"{ \\"x\\": \\\\","a":[{"ts":1}],"ts":1721386800}', '2024-07-19T11:00:00.000Z'],
    ['{"a":{"time":"2024-07-19T19:00:00Z","b":{"time":"2024-07-18T19:00:00Z"}}}', '2024-07-19T19:00:00.000Z'],
    ['{"timeUnixNano":"1721386800123456789","body":"of OpenTelemetry"}', '2024-07-19T11:00:00.123Z'],
    // Clocks with 12 hours.
    ['Jul 19, 2024 2:05:09 AM com.x.Foo bar', '2024-07-19T02:05:09.000Z'],
    ['Jul 19, 2024 12:05:09 AM com.x.Foo bar SEVERE: x', '2024-07-19T00:05:09.000Z'],
    ['Jul 19, 2024, 12:05:09\u202fPM com.x.Foo bar', '2024-07-19T12:05:09.000Z'],
    ['July 19, 2024 at 2:05:09 p.m. x', '2024-07-19T14:05:09.000Z'],
    ['七月 19, 2024 2:05:09 下午 com.x.Foo bar', '2024-07-19T14:05:09.000Z'],
    ['十二月 19, 2023 12:05:09 上午 com.x.Foo bar', '2023-12-19T00:05:09.000Z'],
    ['7月 19, 2024 2:05:09 下午 com.x.Foo bar', '2024-07-19T14:05:09.000Z'],
    ['2024-07-19 02:05:09 PM ERROR x', '2024-07-19T14:05:09.000Z'],
    ['2024-07-19 02:05:09.123 PM +0800 x', '2024-07-19T06:05:09.123Z'],
    ['2024/7/19 2:05:09 PM x', '2024-07-19T14:05:09.000Z'],
    ['2024-07-19 下午2:05:09 x', '2024-07-19T14:05:09.000Z'],
    ['2024年7月19日 下午2:05:09 x', '2024-07-19T14:05:09.000Z'],
    ['19-Jul-2024 2:05:09 PM x', '2024-07-19T14:05:09.000Z'],
    ['2024-07-19 14:05:09 PM a mark too many', '2024-07-19T14:05:09.000Z'],
    ['2024-07-19 02:05:09 PMx no mark', '2024-07-19T02:05:09.000Z'],
    // Dates that begin with two numbers.
    ['07/19/2024 14:05:09 ERROR x', '2024-07-19T14:05:09.000Z'],
    ['19/07/2024 14:05:09 ERROR x', '2024-07-19T14:05:09.000Z'],
    ['07/07/2024 14:05:09 ERROR x', '2024-07-07T14:05:09.000Z'],
    ['06/07/2024 14:05:09 June or July', 'several'],
    ['[7/19/24 14:05:09:123 UTC] 00000001 SystemOut O x', '2024-07-19T14:05:09.123Z'],
    ['19/07/24 14:05:09 of 2019 or 2024', 'several'],
    ['19-07-2024 14:05:09 x', '2024-07-19T14:05:09.000Z'],
    ['06.07.2024, 14:05:09 x', '2024-07-06T14:05:09.000Z'],
    ['19.13.2024 14:05:09 no such month', null],
    ['31/09/2024 14:05:09 no such day', null],
    ['Error,7/19/2024 2:05:09 PM,Application Error,1000,x', '2024-07-19T14:05:09.000Z'],
    ['错误,2024/7/19 14:05:09,Application Error,1000,x', '2024-07-19T14:05:09.000Z'],
    ['07-19 14:05:09.123  1234  1234 E Tag: of Android', '2026-07-19T14:05:09.123Z'],
    ['06-07 14:05:09.123  1234  1234 E Tag: x', 'several'],
    // `date`, Redis before 4, Cisco, RFC 850.
    ['Fri Jul 19 19:00:00 CST 2024 x', '2024-07-19T19:00:00.000Z'],
    ['Fri Jul 19 19:00:00 +0800 2024 x', '2024-07-19T11:00:00.000Z'],
    ['Fri Jul 19 07:00:00 PM UTC 2024 x', '2024-07-19T19:00:00.000Z'],
    ['Fri 19 Jul 2024 07:00:00 PM UTC x', '2024-07-19T19:00:00.000Z'],
    ['Fri 19 Jul 19:00:00 UTC 2024 x', '2024-07-19T19:00:00.000Z'],
    ['[1] 19 Jul 19:00:00.123 * x', '2026-07-19T19:00:00.123Z'],
    ['19 Jul 19:00:00 1234 is a process', '2026-07-19T19:00:00.000Z'],
    ['Jul 19 2024 19:00:00: %ASA-3-1: x', '2024-07-19T19:00:00.000Z'],
    ['2024 Jul 19 19:00:00 host x', '2024-07-19T19:00:00.000Z'],
    ['Friday, 19-Jul-24 19:00:00 UTC x', '2024-07-19T19:00:00.000Z'],
    ['Fri 2024-07-19 19:00:00 UTC host app[1]: x', '2024-07-19T19:00:00.000Z'],
    ['[19-Jul-2024 19:00:00 Asia/Shanghai] PHP Fatal error: x', '2024-07-19T11:00:00.000Z'],
    ['[19-Jul-2024 19:00:00 Mars/Base] x', '2024-07-19T19:00:00.000Z'],
    ['=ERROR REPORT==== 19-Jul-2024::19:00:00 ===', '2024-07-19T19:00:00.000Z'],
    // Offsets from UTC with its name.
    ['2024-07-19 19:00:00 UTC+8 x', '2024-07-19T11:00:00.000Z'],
    ['2024-07-19 19:00:00,123 GMT+08:00 x', '2024-07-19T11:00:00.123Z'],
    ['2024-07-19T19:00:00UTC-0330 x', '2024-07-19T22:30:00.000Z'],
    ['Fri Jul 19 2024 19:00:00 GMT+0100 (Irish Standard Time)', '2024-07-19T18:00:00.000Z'],
    ['Fri Jul 19 19:00:00 GMT+08:00 2024 x', '2024-07-19T11:00:00.000Z'],
    ['[19/Jul/2024:19:00:00 UTC+8] x', '2024-07-19T11:00:00.000Z'],
    ['2024-07-19 07:00:00 PM UTC+8 x', '2024-07-19T11:00:00.000Z'],
    ['2024-07-19 19:00:00 UTC+99 is no offset', '2024-07-19T19:00:00.000Z'],
    ['2024年7月19日 19:00:00 UTC+8 x', '2024-07-19T11:00:00.000Z'],
    // MySQL and MariaDB, Tornado, svlogd.
    ['# Time: 2024-07-19T19:00:00.123456Z', '2024-07-19T19:00:00.123Z'],
    ['# Time: 240719  9:00:00', '2024-07-19T09:00:00.000Z'],
    ['SET timestamp=1721386800;', '2024-07-19T11:00:00.000Z'],
    ['[E 240719 19:00:00 web:1] x', '2024-07-19T19:00:00.000Z'],
    ['270719 19:00:00 is not yet', null],
    ['2024-07-19  9:00:00 140 [ERROR] x', '2024-07-19T09:00:00.000Z'],
    ['2024-07-19_19:00:00.12345 x', '2024-07-19T19:00:00.123Z'],
    ['2024-07-19:19:00:00 x', '2024-07-19T19:00:00.000Z'],
    ['2024-07-19:00:00 no hours', null],
    ['2024-07-19\t19:00:00\tx', '2024-07-19T19:00:00.000Z'],
    ['20240719190000 x', '2024-07-19T19:00:00.000Z'],
    ['20240719190000123 x', '2024-07-19T19:00:00.123Z'],
    ['202407191900001 is an id', null],
    // What is before a time.
    ['E, [2024-07-19T19:00:00.123456 #123] ERROR -- : x', '2024-07-19T19:00:00.123Z'],
    ['Started GET "/x" for 127.0.0.1 at 2024-07-19 19:00:00 +0800', '2024-07-19T11:00:00.000Z'],
    ['10.0.0.1, 10.0.0.2 - - [19/Jul/2024:19:00:00 +0000] "GET"', '2024-07-19T19:00:00.000Z'],
    ['10.0.0.1 2024-07-19 19:00:00 ERROR x', '2024-07-19T19:00:00.000Z'],
    ['job-7d9f8b-abcde job-execute 2024-07-19T19:00:00.123456789Z x', '2024-07-19T19:00:00.123Z'],
    ['postgres@db 2024-07-19 19:00:00.123 UTC x', '2024-07-19T19:00:00.123Z'],
    ['logs/app.log:12:2024-07-19 19:00:00 of grep', '2024-07-19T19:00:00.000Z'],
    ['12-[2024-07-19 19:00:00] of grep', '2024-07-19T19:00:00.000Z'],
    ['error: 2024-07-19 19:00:00 x', '2024-07-19T19:00:00.000Z'],
    ['error 2000037475 is an instance', null],
    ['1,2024-07-19 19:00:00,ERROR,1239801', '2024-07-19T19:00:00.000Z'],
    ['【2024-07-19 19:00:00】 x', '2024-07-19T19:00:00.000Z'],
    ['level=error msg="x \\" 1239801" ts=2024-07-19T19:00:00.123Z', '2024-07-19T19:00:00.123Z'],
    ['status=5 2024-07-19 19:00:00 may be of anything', null],
    ['time:2024-07-19 19:00:00\tlevel:error', '2024-07-19T19:00:00.000Z'],
    ['time: 2024-07-19 19:00:00 of a dump', null],
    ['com.x.Oauth2Exception: 2024-07-19 19:00:00 is over', null],
    ['expired: 2024-07-19 19:00:00', null],
    ['- 2024-07-19 19:00:00', null],
    ['web_1  | {"level":"error","time":"2024-07-19T19:00:00Z"}', '2024-07-19T19:00:00.000Z'],
    ['[{"time":"2024-07-19T19:00:00Z","msg":"x"}]', '2024-07-19T19:00:00.000Z'],
    ['{"timestamp":{"seconds":1721386800,"nanos":123000000},"message":"x"}', '2024-07-19T11:00:00.123Z'],
    ['{"instant":{"epochSecond":1721386800,"nanoOfSecond":23000000}}', '2024-07-19T11:00:00.023Z'],
    ['{"t":{"$date":{"$numberLong":"1721386800123"}},"s":"E"}', '2024-07-19T11:00:00.123Z'],
    ['{"timestamp":"Jul 19, 2024 7:00:00 PM","message":"x"}', '2024-07-19T19:00:00.000Z'],
    ['{"time":"06/07/2024 14:05:09"}', 'several'],
    ['1239801 is a code', null],
    ['', null],
  ];
  it('are read again from lines that differ in digits alone as if they were read anew', () => {
    const { below, seed } = random();
    let count = 0;
    for (const [line] of cases) {
      for (let round = 0; round < 60; round++) {
        const times = timesIn('Asia/Shanghai');
        const place = times.placeIn(line);
        // Only lines whose bytes are as many as their characters are read by bytes.
        if (place === undefined || (typeof place === 'object' && !/^[\0-\x7f]*$/.test(line))) break;
        // Mostly valid times: few digits change.
        const changed = line.replace(/\d/g, (digit) => (below(6) === 0 ? String(below(10)) : digit));
        // The version of syslog is always 1.
        const other = changed.replace(/^(<\d+>)\d (?=\d)/, '$11 ');
        const again = times.again(lineBytes(other), place);
        assert.deepEqual([other, again], [other, timesIn('Asia/Shanghai').of(other)], `seed ${seed}: like ${line}`);
        count++;
      }
    }
    assert.ok(count > 1500, `${count} lines`);
  });

  for (const [line, time] of cases) it(line || '(empty)', () => assert.equal(timeOf(line), time));

  it('without a zone are of the given one', () => {
    assert.equal(timeOf('2024-07-19 19:00:00 x', 'Asia/Shanghai'), '2024-07-19T11:00:00.000Z');
    assert.equal(timeOf('2024-07-19 19:00:00 x', '+0530'), '2024-07-19T13:30:00.000Z');
    assert.equal(timeOf('2024-07-19T19:00:00Z x', 'Asia/Shanghai'), '2024-07-19T19:00:00.000Z');
  });

  it('are right on the days the clock is changed', () => {
    assert.equal(timeOf('2024-11-03 01:30:00 x', 'America/New_York'), '2024-11-03T05:30:00.000Z');
    assert.equal(timeOf('2024-11-03 03:30:00 x', 'America/New_York'), '2024-11-03T08:30:00.000Z');
    assert.equal(timeOf('2024-03-10 03:30:00 x', 'America/New_York'), '2024-03-10T07:30:00.000Z');
  });

  it('without a year follow a clock that goes on or is set', () => {
    const zone = zoneNamed('UTC');
    assert.ok(zone);
    let clock = Date.UTC(2026, 11, 31, 23);
    const times = new LineTimes(zone, () => clock);
    const yearOf = (line: string) => new Date(times.of(line) ?? 0).getUTCFullYear();
    assert.deepEqual([yearOf('Dec 31 23:00:00 a'), yearOf('Mar  1 00:00:00 a')], [2026, 2026]);
    clock = Date.UTC(2027, 2, 1);
    assert.deepEqual([yearOf('Dec 31 23:00:00 a'), yearOf('Mar  1 00:00:00 a')], [2026, 2027]);
    clock = Date.UTC(2026, 5, 1);
    assert.equal(yearOf('Dec 31 23:00:00 a'), 2025);
  });

  it('are read as limits of a scan', () => {
    const read = (text: string) => timesIn('+08:00').ofText(text);
    assert.equal(read('2024-07-19'), Date.UTC(2024, 6, 18, 16));
    assert.equal(read('2024-07-19 19:00'), Date.UTC(2024, 6, 19, 11));
    assert.equal(read('2024-07-19T19:00Z'), Date.UTC(2024, 6, 19, 19));
    assert.equal(read('2024-07-19T19:00+0200'), Date.UTC(2024, 6, 19, 17));
    assert.equal(read('1721386800'), Date.UTC(2024, 6, 19, 11));
    assert.equal(read('yesterday'), undefined);
    assert.equal(read('2024-07-19T19:00+14:00'), Date.UTC(2024, 6, 19, 5));
    assert.equal(read('2024-07-19T19:00+15:00'), undefined);
    assert.equal(read('2024-07-19T19:00:00-0839'), undefined);
    assert.equal(read('2024-07-19 later'), undefined);
    assert.equal(read('2024-07-19 19:00 UTC+8'), Date.UTC(2024, 6, 19, 11));
    assert.equal(read('2024/7/19'), Date.UTC(2024, 6, 18, 16));
    assert.equal(read('2024/07/19 19:00'), Date.UTC(2024, 6, 19, 11));
    assert.equal(read('2024-07/19'), undefined);
    assert.equal(read('7/19/2024 2:05:09 PM'), Date.UTC(2024, 6, 19, 6, 5, 9));
    assert.equal(read('6/7/2024 2:05:09 PM'), undefined);
  });

  it('are limits of a scan, too, as how long ago they are', () => {
    const zone = zoneNamed('+08:00');
    assert.ok(zone);
    const now = Date.UTC(2026, 11, 31, 23);
    const agoOf = (text: string) => {
      const time = new LineTimes(zone, () => now).ofText(text);
      return time === undefined ? undefined : (now - time) / 1000;
    };
    assert.deepEqual(
      ['90s', '30m', '2h', ' 1 d ', '2w', '0s', '2 hours', '-2h', '2H', '1.5h', '9999999h', 'h'].map(agoOf),
      [90, 1800, 7200, 86_400, 1_209_600, 0, ...Array.from({ length: 6 }, () => undefined)],
    );
  });

  it('take no abbreviation that means several zones', () => {
    assert.deepEqual(
      ['CST', 'cst', 'IST', 'BST', 'PST', 'CET', 'PRC', 'GMT'].map((name) => zoneNamed(name)?.name),
      [undefined, undefined, undefined, undefined, undefined, 'CET', 'PRC', 'UTC'].map((name) =>
        name === 'CET' || name === 'PRC'
          ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
          : name,
      ),
    );
  });

  it('know names and offsets of zones, and no others', () => {
    assert.deepEqual(
      ['utc', '+8', 'UTC-3', '-0330', 'Europe/Berlin', 'Mars/Base', '+99', '+15', '+08:07'].map(
        (name) => zoneNamed(name)?.name,
      ),
      ['UTC', '+08:00', '-03:00', '-03:30', 'Europe/Berlin', undefined, undefined, undefined, undefined],
    );
  });
});
