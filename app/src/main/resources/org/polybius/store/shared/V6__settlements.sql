-- How often the workspace was changed or forgotten: by it those who keep answers in memory see that they are old.
CREATE TABLE settlement (number BIGINT NOT NULL);
INSERT INTO settlement (number) VALUES (0);
