-- The links of one node. The primary key begins with these columns too, but between them and the release it has the far key,
-- over which PostgreSQL 18 may skip: it counts a search for each far key there is, and so read the index by far keys instead.
CREATE INDEX derived_link_from_ix ON derived_link (type, field, from_key);
