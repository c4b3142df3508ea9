const { readdirSync, statSync } = require('node:fs');
const { join, relative } = require('node:path');
const SuiteCloudJestConfiguration = require('@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration');

const STUBS = join(__dirname, '__tests__', 'stubs');

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

// Oracle's stubs are empty shells; ours keep state, so that a test sees what a script left.
const customStubs = files(join(STUBS, 'N')).map((path) => ({
  module: relative(STUBS, path).replace(/\.js$/, ''),
  path: `<rootDir>/${relative(__dirname, path)}`,
}));

// Provider: server scripts run on a Pacific clock, whatever the user's zone (netsuite.md 2.2).
process.env.TZ = 'America/Los_Angeles';

module.exports = {
  ...SuiteCloudJestConfiguration.build({
    projectFolder: 'src',
    projectType: SuiteCloudJestConfiguration.ProjectType.SUITEAPP,
    customStubs,
  }),
  testMatch: ['**/__tests__/**/*.test.js'],
};
