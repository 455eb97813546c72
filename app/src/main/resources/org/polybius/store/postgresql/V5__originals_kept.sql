-- As V2 does for what is appended.
CREATE TRIGGER original_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON original
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
