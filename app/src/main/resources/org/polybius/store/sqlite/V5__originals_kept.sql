-- As V2 does for what is appended.
CREATE TRIGGER original_is_not_changed BEFORE UPDATE ON original
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: original'); END;
CREATE TRIGGER original_is_not_removed BEFORE DELETE ON original
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: original'); END;
CREATE TRIGGER original_is_not_replaced BEFORE INSERT ON original
WHEN EXISTS (SELECT 1 FROM original WHERE number = NEW.number OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: original'); END;
