define(['platform'], (platform) => {
  const Type = Object.freeze({
    CALENDAR_EVENT: 'calendarevent', CONTACT: 'contact', CUSTOMER: 'customer', DELETED_RECORD: 'DeletedRecord', EMPLOYEE: 'employee', ENTITY: 'entity',
    ENTITY_GROUP: 'entitygroup', LEAD: 'lead', OPPORTUNITY: 'opportunity', PARTNER: 'partner', PROSPECT: 'prospect', SUPPORT_CASE: 'supportcase',
    TRANSACTION: 'transaction', VENDOR: 'vendor',
  });
  const operators = [
    'AFTER', 'ALLOF', 'ANY', 'ANYOF', 'BEFORE', 'BETWEEN', 'CONTAINS', 'DOESNOTCONTAIN', 'DOESNOTSTARTWITH', 'EQUALTO', 'GREATERTHAN',
    'GREATERTHANOREQUALTO', 'HASKEYWORDS', 'IS', 'ISEMPTY', 'ISNOT', 'ISNOTEMPTY', 'LESSTHAN', 'LESSTHANOREQUALTO', 'NONEOF', 'NOTBETWEEN',
    'NOTEQUALTO', 'NOTON', 'NOTWITHIN', 'ON', 'ONORAFTER', 'ONORBEFORE', 'STARTSWITH', 'WITHIN',
  ];
  const Operator = Object.freeze(Object.fromEntries(operators.map((name) => [name, name.toLowerCase()])));
  const Sort = Object.freeze({ ASC: 'ASC', DESC: 'DESC', NONE: 'NONE' });
  const Summary = Object.freeze({ GROUP: 'GROUP', COUNT: 'COUNT', SUM: 'SUM', AVG: 'AVG', MIN: 'MIN', MAX: 'MAX' });

  class Column {
    constructor(options) {
      const [join, name] = String(options.name).includes('.') ? options.name.split('.') : [options.join ?? '', options.name];
      Object.assign(this, { name, join: join || '', label: options.label ?? null, summary: options.summary ?? '', sort: options.sort && options.sort !== 'NONE' ? options.sort : '' });
    }

    setSort(options) { this.sort = options.sort; return this; }
  }

  class Filter {
    constructor({ name, join, operator, values }) {
      Object.assign(this, { name, join: join ?? null, operator, values });
    }

    toExpression() {
      const values = this.values === undefined || this.values === null ? [] : [this.values];
      return [this.join ? `${this.join}.${this.name}` : this.name, this.operator, ...values];
    }
  }

  function expression(filters) {
    if (!filters) {
      return [];
    }
    if (filters instanceof Filter) {
      return filters.toExpression();
    }
    const list = Array.isArray(filters) ? filters : platform.fail('SSS_INVALID_SRCH_FILTER_EXPR', 'Filters must be an array.');
    if (list.length > 0 && list.every((each) => each instanceof Filter)) {
      return list.flatMap((each, at) => (at ? ['and', each.toExpression()] : [each.toExpression()]));
    }
    return list.map((each) => (each instanceof Filter ? each.toExpression() : each instanceof Date ? { date: each } : each));
  }

  class Result {
    #row;
    constructor(row, columns) {
      this.#row = row;
      this.id = row.id ?? null;
      this.recordType = row.type ?? null;
      this.columns = columns;
    }

    #at(options) {
      const wanted = options !== null && typeof options === 'object' ? options : new Column({ name: options });
      const given = wanted instanceof Column ? wanted : new Column(wanted);
      return this.columns.findIndex((each) => each === options || (each.name === given.name && each.join === given.join && (!given.summary || each.summary.toUpperCase() === given.summary.toUpperCase())));
    }

    getValue(options) {
      const at = this.#at(options);
      return at < 0 ? null : this.#row.v[at];
    }

    getText(options) {
      const at = this.#at(options);
      return at < 0 ? null : this.#row.t[at];
    }

    getAllValues() {
      return Object.fromEntries(this.columns.map((column, at) => {
        const key = column.join ? `${column.join}.${column.name}` : column.name;
        const text = this.#row.t[at];
        return [key, text === null ? this.#row.v[at] : [{ value: this.#row.v[at], text }]];
      }));
    }
  }

  class ResultSet {
    #handle;
    constructor(handle, columns) {
      this.#handle = handle;
      this.columns = columns;
    }

    getRange(options, end) {
      const given = typeof options === 'object' ? options : { start: options, end };
      platform.required(given, 'start', 'end');
      return platform.call('search.range', { handle: this.#handle, start: given.start, end: given.end }).map((row) => new Result(row, this.columns));
    }

    each(callback) {
      for (let start = 0; ; start += 1000) {
        const rows = this.getRange({ start, end: start + 1000 });
        if (start >= 4000 && rows.length > 0) {
          platform.fail('SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED', 'No more than 4000 search results may be requested at one time from Search.run().each.');
        }
        for (const row of rows) {
          if (callback(row) !== true) {
            return;
          }
        }
        if (rows.length < 1000) {
          return;
        }
      }
    }
  }

  class PagedData {
    #handle;
    constructor({ handle, count }, columns, pageSize) {
      this.#handle = handle;
      this.count = count;
      this.pageSize = pageSize;
      this.columns = columns;
      this.pageRanges = Array.from({ length: Math.ceil(count / pageSize) }, (_, index) => ({ index, compoundLabel: '' }));
    }

    fetch(options) {
      const index = typeof options === 'object' ? options.index : options;
      const start = index * this.pageSize;
      const rows = platform.call('search.page', { handle: this.#handle, start, end: start + this.pageSize });
      return {
        data: rows.map((row) => new Result(row, this.columns)), isFirst: index === 0, isLast: index >= this.pageRanges.length - 1,
        pageRange: this.pageRanges[index], pagedData: this, next: () => this.fetch({ index: index + 1 }), prev: () => this.fetch({ index: index - 1 }),
      };
    }
  }

  class Search {
    constructor({ type, filters, columns, title }) {
      this.searchType = type;
      this.title = title ?? null;
      this.filterExpression = expression(filters);
      this.columns = (Array.isArray(columns) ? columns : columns ? [columns] : []).map((each) => (each instanceof Column ? each : new Column(typeof each === 'string' ? { name: each } : each)));
    }

    get filters() { return this.filterExpression; }
    set filters(value) { this.filterExpression = expression(value); }

    #request() {
      return { type: this.searchType, filters: this.filterExpression, columns: this.columns };
    }

    run() {
      return new ResultSet(platform.call('search.run', this.#request()).handle, this.columns);
    }

    runPaged(options = {}) {
      const pageSize = options.pageSize ?? 50;
      if (pageSize < 5 || pageSize > 1000) {
        platform.fail('INVALID_PAGE_SIZE', 'A page has 5 to 1000 rows.');
      }
      return new PagedData(platform.call('search.paged', this.#request()), this.columns, pageSize);
    }
  }

  return {
    Type, Operator, Sort, Summary,
    createColumn: (options) => new Column(options),
    createFilter: (options) => new Filter(options),
    create(options) {
      platform.required(options, 'type');
      const search = new Search(options);
      platform.call('search.check', { type: search.searchType, filters: search.filterExpression, columns: search.columns });
      return search;
    },
    lookupFields(options) {
      platform.required(options, 'type', 'id', 'columns');
      const names = Array.isArray(options.columns) ? options.columns : [options.columns];
      const columns = names.map((name) => new Column({ name }));
      const [row] = platform.call('search.lookup', { type: options.type, filters: [['internalid', 'anyof', [String(options.id)]]], columns });
      if (!row) {
        return {};
      }
      return Object.fromEntries(columns.map((column, at) => {
        const text = row.t[at];
        const key = column.join ? `${column.join}.${column.name}` : column.name;
        return [key, text === null ? row.v[at] : [{ value: row.v[at], text }]];
      }));
    },
  };
});
