/**
 * The environment of tests that need no DOM: Jest's for Node, with a global object of V8's own. Jest's own one is a proxy that
 * is asked at each use of a global that is no parameter of the file (jest.config.cjs), thousands of times as slow.
 */
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  constructor(...args) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
  }
};
