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
  expect(budget.fittingOperations(creates(50), 450)).toBe(20);
});

test('looking for very many addresses costs units too', () => {
  expect(budget.fittingOperations(creates(50, 500), 1050)).toBeLessThan(50);
});

test('nothing fits into nothing', () => {
  expect(budget.fittingOperations(creates(3), 0)).toBe(0);
  expect(budget.fittingLoads(3, 0)).toBe(0);
  expect(budget.fittingAcknowledgements(3, 0)).toBe(0);
});

test('a full load of acknowledgements leaves enough to read', () => {
  const removed = budget.fittingAcknowledgements(1000, 5000);
  expect(budget.fittingLoads(300, 5000 - 4 * removed - 10)).toBe(300);
});
