-- The database itself refuses to change or remove what was appended, whatever program asks. SQLite's REPLACE deletes without
-- asking a trigger on deletion, so that an insertion in place of another row is refused too.

CREATE TRIGGER report_is_not_changed BEFORE UPDATE ON report
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: report'); END;
CREATE TRIGGER report_is_not_removed BEFORE DELETE ON report
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: report'); END;
CREATE TRIGGER report_is_not_replaced BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM report WHERE number = NEW.number OR id = NEW.id OR mark = NEW.mark)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: report'); END;

CREATE TRIGGER reading_is_not_changed BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;
CREATE TRIGGER reading_is_not_removed BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;
CREATE TRIGGER reading_is_not_replaced BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM reading WHERE number = NEW.number OR (report, software, rules, models) = (NEW.report, NEW.software, NEW.rules, NEW.models))
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: reading'); END;

CREATE TRIGGER failure_is_not_changed BEFORE UPDATE ON failure
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: failure'); END;
CREATE TRIGGER failure_is_not_removed BEFORE DELETE ON failure
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: failure'); END;
CREATE TRIGGER failure_is_not_replaced BEFORE INSERT ON failure
WHEN EXISTS (SELECT 1 FROM failure WHERE number = NEW.number OR mark = NEW.mark)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: failure'); END;

CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: decision'); END;
CREATE TRIGGER decision_is_not_removed BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: decision'); END;
CREATE TRIGGER decision_is_not_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE number = NEW.number OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: decision'); END;
