const budget = require('SuiteScripts/lib/budget');

const creates = (count, attendees = 0) =>
  Array.from({ length: count }, () => ({
    operation: 'create',
    content: { attendees: Array.from({ length: attendees }, () => ({})) },
  }));

test('fifty creates fit a RESTlet four times over', () => {
  expect(budget.fittingOperations(creates(200), 5000)).toBe(200);
});

test('what does not fit is left at the end', () => {
  expect(budget.fittingOperations(creates(50), 500)).toBe(20);
});

test('looking for very many addresses costs units too', () => {
  expect(budget.fittingOperations(creates(50, 500), 1050)).toBeLessThan(50);
});

test('nothing fits into nothing', () => {
  expect(budget.fittingOperations(creates(3), 0)).toBe(0);
  expect(budget.fittingLoads(3, 0)).toBe(0);
  expect(budget.fittingAcknowledgements(3, 0)).toBe(0);
});

test('instances are paid for twice, by the thousand, and the block that ends them too', () => {
  const [daily] = creates(1);
  const units = (instances, unitsLeft) => budget.fittingOperations([daily], unitsLeft, () => instances);
  expect([units(999, 139), units(999, 140), units(1000, 159), units(1000, 160)]).toEqual([0, 1, 0, 1]);
});

test('events without instances cost none, and what does not fit is left at the end', () => {
  expect(budget.fittingInstances([0, 0, 0], 30)).toBe(3);
  expect(budget.fittingInstances([600, 600, 0, 900], 50)).toBe(3);
  expect(budget.fittingInstances([600, 0], 30)).toBe(0);
});

test('what is left for reading holds the instances of a day each for a year and a half of 100 events', () => {
  const removed = budget.fittingAcknowledgements(1000, 5000);
  const afterLoads = 5000 - 4 * removed - 300 * 5 - 10;
  expect(budget.fittingInstances(Array(100).fill(548), afterLoads)).toBe(100);
});

test('a full load of acknowledgements leaves enough to read', () => {
  const removed = budget.fittingAcknowledgements(1000, 5000);
  expect(budget.fittingLoads(300, 5000 - 4 * removed - 10)).toBe(300);
});
