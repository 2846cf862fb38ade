// What `@jest/globals` is where no jest is at work: the tests are only described, and run by others.
export { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'jest-circus'
export { expect } from 'expect'
