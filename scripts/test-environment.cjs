/**
 * The environment of tests that need no DOM: Jest's for Node, with a global object of V8's own. Jest's own one is a proxy that
 * is asked at each use of a global that is no parameter of the file (jest.config.cjs), thousands of times as slow.
 * All test files of a process have the same one, as a person has one Excel all day: what they load (test-runtime.cjs) is
 * compiled and made fast by V8 once, and not for each file. What a file leaves on the global object, on process and in its
 * environment is taken back after it. A file whose first comment says "@context own" has a new one.
 */
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/** By this a test sees that others have been here (test/support/counted-work.ts). */
const shared = Symbol.for("context shared by test files");

class Environment extends TestEnvironment {
  constructor(...args) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
  }
}

/** Gives the object the properties that it has now. */
function remembered(object) {
  const properties = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const name of Reflect.ownKeys(object))
      if (!Object.hasOwn(properties, name) && Reflect.getOwnPropertyDescriptor(object, name).configurable)
        delete object[name];
    for (const name of Reflect.ownKeys(properties))
      if (Reflect.getOwnPropertyDescriptor(object, name)?.configurable !== false)
        Object.defineProperty(object, name, properties[name]);
  };
}

class SharedEnvironment extends Environment {
  constructor(...args) {
    super(...args);
    this.isShared = true;
    this.global[shared] = true;
    const { global } = this;
    this.takeBack = [global, global.process, global.process.env].map(remembered);
  }

  /** Jest's matchers as it has them at first: where it puts them itself, nobody could take them away again. */
  begin() {
    const matchers = {
      customEqualityTesters: [],
      matchers: Object.create(null),
      state: {
        assertionCalls: 0,
        expectedAssertionsNumber: null,
        isExpectingAssertions: false,
        numPassingAsserts: 0,
        suppressedErrors: [],
      },
    };
    const name = Symbol.for("$$jest-matchers-object");
    Object.defineProperty(this.global, name, { configurable: true, value: matchers });
    return this;
  }

  async teardown() {
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    for (const takeBack of this.takeBack) takeBack();
  }
}

let kept;

module.exports = class {
  constructor(config, context) {
    if (context.docblockPragmas.context === "own") return new Environment(config, context);
    return (kept ??= new SharedEnvironment(config, context)).begin();
  }
};
