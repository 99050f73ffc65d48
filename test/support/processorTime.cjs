/**
 * Makes the limits of tests count the time of the processor, so that other programs on the machine make no test fail. What waits
 * in vain without working fails after ten times its limit.
 */
const { Runnable } = require('mocha');

const { run, _timeoutError: timeoutError } = Runnable.prototype;
const patience = 10;

/** True if the limit, in ms, is over. */
function isOver(/** @type {{ began: { time: number, used: NodeJS.CpuUsage } }} */ { began }, /** @type {number} */ ms) {
  const { user, system } = process.cpuUsage(began.used);
  return (user + system) / 1000 > ms || performance.now() - began.time > patience * ms;
}

Runnable.prototype.run = function (/** @type {unknown} */ done) {
  this.began = { time: performance.now(), used: process.cpuUsage() };
  return run.call(this, done);
};

Runnable.prototype.resetTimeout = function () {
  const ms = this.timeout();
  this.clearTimeout();
  if (ms === 0) return;
  const look = () => {
    if (this.timeout() === 0) return;
    if (!isOver(this, ms)) {
      this.timer = setTimeout(look, ms);
      return;
    }
    this.callback(timeoutError.call(this, ms));
    this.timedOut = true;
  };
  this.timer = setTimeout(look, ms);
};

/** Also called for a test that is done, if it took longer than its limit. */
Runnable.prototype._timeoutError = function (/** @type {number} */ ms) {
  return isOver(this, ms) ? timeoutError.call(this, ms) : undefined;
};
